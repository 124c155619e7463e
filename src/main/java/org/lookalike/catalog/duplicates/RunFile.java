package org.lookalike.catalog.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.lookalike.file.WholeFile;
import org.lookalike.image.ContentId;
import org.lookalike.image.Turn;

/** The last run, a line for each picture; cells are separated by tabs. */
final class RunFile {
    private static final String FORM = "lookalike duplicates 1";
    private static final String GROUP = "group";

    private RunFile() {}

    static void write(Path file, Run run) {
        var text = new StringBuilder(FORM).append('\n');
        line(text, run.atMillis(), run.contents(), run.pictures(), run.plain(), run.seconds());
        for (List<Pose> group : run.groups()) {
            text.append(GROUP).append('\n');
            for (Pose pose : group) {
                Frame frame = pose.frame();
                Tones tones = pose.tones();
                line(text, pose.id(), pose.turn(), frame.left(), frame.top(), frame.right(), frame.bottom(),
                        tones.brightness(), tones.contrast(), tones.colour(), pose.look());
            }
        }
        try {
            WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(StringBuilder text, Object... cells) {
        for (int i = 0; i < cells.length; i++)
            text.append(cells[i]).append(i + 1 < cells.length ? '\t' : '\n');
    }

    /** Empty if there was none, or its file is damaged: then it is as if there had been none. */
    static Optional<Run> read(Path file) {
        if (!Files.exists(file))
            return Optional.empty();
        try {
            return Optional.of(parsed(Files.readAllLines(file)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException
                | CharacterCodingException e) {
            System.getLogger(RunFile.class.getName())
                    .log(System.Logger.Level.WARNING, "{0} is damaged, look for duplicates again: {1}", file, e);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Run parsed(List<String> lines) {
        if (!lines.getFirst().equals(FORM))
            throw new IllegalArgumentException("its first line is not \"" + FORM + "\"");
        String[] head = lines.get(1).split("\t", -1);
        List<List<Pose>> groups = new ArrayList<>();
        for (String line : lines.subList(2, lines.size()))
            if (line.equals(GROUP))
                groups.add(new ArrayList<>());
            else
                groups.getLast().add(pose(line.split("\t", -1)));
        groups.removeIf(List::isEmpty);
        return new Run(Long.parseLong(head[0]), Long.parseLong(head[1]), Long.parseLong(head[2]),
                Long.parseLong(head[3]), Double.parseDouble(head[4]), groups);
    }

    private static Pose pose(String[] cells) {
        var frame = new Frame(Float.parseFloat(cells[2]), Float.parseFloat(cells[3]), Float.parseFloat(cells[4]),
                Float.parseFloat(cells[5]));
        var tones = new Tones(Float.parseFloat(cells[6]), Float.parseFloat(cells[7]), Float.parseFloat(cells[8]));
        return new Pose(new ContentId(cells[0]), Turn.valueOf(cells[1]), frame, tones, Integer.parseInt(cells[9]));
    }
}
