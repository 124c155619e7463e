package org.lookalike.catalog;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookalike.image.ContentId;
import org.lookalike.image.Region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Asking with parts of pictures and with several, and why something was found. */
class AskingTest extends ThreeDiscs {
    private static final Region LEFT = new Region(0, 0, 0.5, 1);
    /** The places are looked at anew, where the processor has bf16 in its three digits. */
    private static final double ANEW = 1e-3;

    @BeforeEach
    void fill() throws Exception {
        index();
    }

    private Answer ask(Wanted wanted) {
        return assertInstanceOf(Asking.Answered.class, catalog.ask(wanted, Question.DEFAULT)).answer();
    }

    private Explanation explain(Wanted wanted, Path hit) throws IOException {
        return assertInstanceOf(Explaining.Explained.class, catalog.explain(wanted, idOf(hit))).explanation();
    }

    private static ContentId first(Answer answer) {
        return answer.results().hits().getFirst().facts().id();
    }

    private static float score(Answer answer, ContentId id) {
        return answer.results()
                .hits()
                .stream()
                .filter(hit -> hit.facts().id().equals(id))
                .findFirst()
                .orElseThrow()
                .score();
    }

    private static Mark mark(Path file, float weight) throws IOException {
        return new Mark(Example.known(idOf(file)), weight);
    }

    /** The green picture to the left of the blue one. */
    private Path diptych() throws IOException {
        BufferedImage both = new BufferedImage(192, 80, BufferedImage.TYPE_INT_RGB);
        both.getGraphics().drawImage(ImageIO.read(green.toFile()), 0, 0, null);
        both.getGraphics().drawImage(ImageIO.read(blue.toFile()), 96, 0, null);
        Path file = temporary.resolve("both.png");
        ImageIO.write(both, "png", file.toFile());
        return file;
    }

    @Test
    void aPartOfAnUploadFindsWhatItShows() throws Exception {
        byte[] both = Files.readAllBytes(diptych());
        Answer left = ask(Wanted.like(new Example.File(both, "both.png", LEFT)));
        assertEquals(idOf(green), first(left));
        assertEquals(1, left.results().hits().getFirst().score(), 1e-5);
        assertEquals(LEFT, left.asked().orElseThrow().part());
        Answer right = ask(Wanted.like(new Example.File(both, "both.png", new Region(0.5, 0, 0.5, 1))));
        assertEquals(idOf(blue), first(right));
    }

    @Test
    void aPartIsRememberedByTheIdOfItsPicture() throws Exception {
        Path both = diptych();
        Answer sent = ask(Wanted.like(new Example.File(Files.readAllBytes(both), "both.png", LEFT)));
        Answer again = ask(Wanted.like(new Example.Known(idOf(both), LEFT)));
        assertEquals(sent.results().hits(), again.results().hits());
    }

    @Test
    void aPartOfAnIndexedPictureIsCutFromItsFile() throws Exception {
        Files.copy(diptych(), folder.resolve("both.png"));
        index();
        ContentId both = idOf(folder.resolve("both.png"));
        assertEquals(idOf(green), first(ask(Wanted.like(new Example.Known(both, LEFT)))));
        Files.delete(folder.resolve("both.png"));
        var upper = new Example.Known(both, new Region(0, 0, 1, 0.5));
        assertEquals(new Asking.NoFile(both), catalog.ask(Wanted.like(upper), Question.DEFAULT));
    }

    @Test
    void severalPicturesAddUpToOneQuestion() throws Exception {
        Path yellow = Pictures.disc(folder.resolve("yellow.png"), Color.YELLOW, Color.WHITE);
        index();
        var sum = new Wanted(Optional.empty(), List.of(mark(red, 1), mark(green, 1), mark(blue, -0.5f)), false);
        Answer answer = ask(sum);
        assertEquals(List.of(idOf(yellow)), answer.results().hits().stream().map(h -> h.facts().id()).toList());
        float[] r = vector(red);
        float[] g = vector(green);
        float[] b = vector(blue);
        float[] y = vector(yellow);
        double dot = 0;
        double squares = 0;
        for (int i = 0; i < r.length; i++) {
            double expected = r[i] + g[i] - 0.5 * b[i];
            dot += expected * y[i];
            squares += expected * expected;
        }
        assertEquals(dot / Math.sqrt(squares), score(answer, idOf(yellow)), 1e-5);
    }

    private float[] vector(Path file) throws IOException {
        return catalog.picture(idOf(file)).orElseThrow().embedding().vector();
    }

    @Test
    void whatCancelsOutIsNoQuestion() throws Exception {
        var nothing = new Wanted(Optional.of(Example.known(idOf(red))), List.of(mark(red, -1)), false);
        var why = assertInstanceOf(Asking.Unanswerable.class, catalog.ask(nothing, Question.DEFAULT));
        assertTrue(why.why().contains("cancel each other out"), why.why());
    }

    @Test
    void learnsFromRightAndWrong() throws Exception {
        Path pink = Pictures.disc(folder.resolve("pink.png"), Color.PINK, Color.WHITE);
        Path teal = Pictures.disc(folder.resolve("teal.png"), Color.CYAN, Color.BLACK);
        index();
        var redder = new Wanted(Optional.empty(), List.of(mark(red, 1), mark(green, -1)), true);
        assertEquals(idOf(pink), first(ask(redder)));
        var greener = new Wanted(Optional.empty(), List.of(mark(green, 1), mark(red, -1)), true);
        assertEquals(idOf(teal), first(ask(greener)));
    }

    @Test
    void sharesSumToTheScore() throws Exception {
        var wanted = Wanted.like(Example.known(idOf(red)));
        Explanation why = explain(wanted, green);
        float score = score(ask(wanted), idOf(green));
        assertEquals(score, why.score(), 1e-6);
        Explanation.Part asked = why.parts().getFirst();
        assertEquals(score, sum(there(why.hit()).shares()), ANEW);
        assertEquals(score, sum(there(asked.cells()).shares()), ANEW);
        assertEquals(score, asked.pairs().stream().mapToDouble(AskingTest::sum).sum(), ANEW);
        assertEquals(score, asked.score(), 1e-6);
        assertEquals(2, there(why.hit()).rows());
    }

    @Test
    void partsForAndAgainstSumToTheScore() throws Exception {
        Path both = diptych();
        var wanted = new Wanted(Optional.of(new Example.File(Files.readAllBytes(both), "both.png", LEFT)),
                List.of(mark(red, 2), mark(blue, -0.5f)), false);
        Path pink = Pictures.disc(folder.resolve("pink.png"), Color.PINK, Color.WHITE);
        index();
        Explanation why = explain(wanted, pink);
        assertEquals(3, why.parts().size());
        assertEquals(score(ask(wanted), idOf(pink)), why.score(), 1e-6);
        assertEquals(why.score(), why.parts().stream().mapToDouble(Explanation.Part::score).sum(), ANEW);
        for (Explanation.Part part : why.parts())
            assertEquals(part.score(), sum(there(part.cells()).shares()), ANEW);
        assertTrue(why.parts().get(2).score() < 0);
        Region seen = there(why.parts().getFirst().cells()).seen();
        assertTrue(seen.left() + seen.width() <= 0.5 && seen.width() < 0.5, seen.toString());
    }

    @Test
    void whatHasNoFileIsExplainedWithoutItsPlaces() throws Exception {
        ContentId gone = idOf(green);
        Files.delete(green);
        var wanted = Wanted.like(Example.known(idOf(red)));
        Explanation why = assertInstanceOf(Explaining.Explained.class, catalog.explain(wanted, gone)).explanation();
        assertEquals(null, why.hit());
        assertEquals(List.of(), why.parts().getFirst().pairs());
        assertEquals(why.score(), sum(there(why.parts().getFirst().cells()).shares()), ANEW);
    }

    private static Explanation.Cells there(Explanation.@Nullable Cells cells) {
        return Objects.requireNonNull(cells);
    }

    private static double sum(List<Float> shares) {
        return shares.stream().mapToDouble(Float::doubleValue).sum();
    }
}
