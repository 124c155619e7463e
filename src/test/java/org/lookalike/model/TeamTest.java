package org.lookalike.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TeamTest {

    @Test
    void everybodyGetsWhatAllBroughtToEachMeeting() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        try (Team team = new Team(3)) {
            team.run(3, member -> {
                for (int meeting = 0; meeting < 50; meeting++)
                    heard.add(meeting + " " + member.meet(meeting * 10 + member.number()));
            });
        }
        assertEquals(150, heard.size());
        for (int meeting = 0; meeting < 50; meeting++) {
            int first = meeting * 10;
            assertEquals(3, Collections.frequency(heard, meeting + " " + List.of(first, first + 1, first + 2)));
        }
    }

    @Test
    void oneThatFailsKeepsNobodyWaiting() {
        try (Team team = new Team(3)) {
            var failure = assertThrows(IllegalArgumentException.class, () -> team.run(3, member -> {
                member.meet("all are here");
                if (member.number() == 1)
                    throw new IllegalArgumentException("no memory");
                member.meet("one is missing");
                member.meet("and does not come");
            }));
            assertEquals("no memory", failure.getMessage());
            List<Integer> next = new ArrayList<>();
            team.run(1, member -> next.addAll(member.meet(7)));
            assertEquals(List.of(7), next);
        }
    }
}
