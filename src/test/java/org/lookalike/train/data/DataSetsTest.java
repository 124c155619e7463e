package org.lookalike.train.data;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.Picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookalike.train.data.Drawings.blobs;

class DataSetsTest {
    private static final Decoder DECODER = new Decoder(DecoderOptions.FULL_SIZE);

    @TempDir
    private Path temporary;
    private Path place = Path.of("");
    private long unpacked;

    @BeforeEach
    void makeFolder() throws IOException {
        place = Files.createDirectory(temporary.resolve("digits"));
    }

    private DataSet open() throws IOException {
        return DataSets.open(place, temporary.resolve("cache"), (done, of) -> unpacked = done);
    }

    /** Categories and file names. */
    private static List<String> files(LabelledSource source) throws IOException {
        return source.list()
                .labelled()
                .stream()
                .map(file -> file.category() + " " + file.file().getFileName())
                .sorted()
                .toList();
    }

    private static byte[] rgb(LabelledSource source, String name) throws IOException {
        Path file = source.list()
                .labelled()
                .stream()
                .map(NamedFile::file)
                .filter(path -> path.endsWith(name))
                .findFirst()
                .orElseThrow();
        if (DECODER.decode(file) instanceof Decoded.Readable(Picture picture))
            return picture.pixels().rgb();
        throw new AssertionError(file);
    }

    private void idx(String name, int magic, int[] dimensions, byte... levels) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream packed = name.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
                var out = new DataOutputStream(packed)) {
            out.writeInt(magic);
            for (int dimension : dimensions)
                out.writeInt(dimension);
            out.write(levels);
        }
        Files.write(place.resolve(name), bytes.toByteArray());
    }

    /** Three training pictures and one test picture of 3x2. */
    private void digits(String end) throws IOException {
        idx("train-images-idx3-ubyte" + end, 0x803, new int[]{3, 2, 3}, new byte[]{0, 50, 100, (byte) 150, (byte) 200,
                (byte) 250, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2});
        idx("train-labels-idx1-ubyte" + end, 0x801, new int[]{3}, new byte[]{7, 0, 7});
        idx("t10k-images-idx3-ubyte" + end, 0x803, new int[]{1, 2, 3}, new byte[]{9, 9, 9, 9, 9, 9});
        idx("t10k-labels-idx1-ubyte" + end, 0x801, new int[]{1}, new byte[]{0});
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".gz"})
    void mnistsFilesBecomePicturesInParts(String end) throws IOException {
        digits(end);
        DataSet data = open();
        assertEquals(List.of("0 1-000001.png", "7 1-000000.png", "7 1-000002.png"), files(data.train()));
        assertEquals(List.of("0 0-000000.png"), files(data.test().orElseThrow()));
        assertTrue(data.validation().isEmpty());
        byte[] levels = rgb(data.train(), "1-000000.png");
        assertArrayEquals(new byte[]{0, 0, 0, 50, 50, 50, 100, 100, 100}, Arrays.copyOf(levels, 9));
        assertEquals((byte) 250, levels[17]);
        assertEquals(4, unpacked);
        unpacked = 0;
        assertEquals(data, open());
        assertEquals(0, unpacked, "once is enough");
    }

    private void assertRefused(String message) throws IOException {
        IOException refused = assertThrows(IOException.class, this::open);
        assertTrue(String.valueOf(refused.getMessage()).contains(message), refused.getMessage());
        Path data = temporary.resolve("cache/data");
        if (Files.exists(data))
            try (var left = Files.list(data)) {
                assertEquals(List.of(), left.toList());
            }
    }

    @Test
    void mnistsFilesThatMakeNoSenseAreRefused() throws IOException {
        digits("");
        idx("train-labels-idx1-ubyte", 0x801, new int[]{2}, new byte[]{7, 0});
        assertRefused("it has a label for each of the 3 pictures, got 2");
        idx("train-labels-idx1-ubyte", 0x801, new int[]{3}, new byte[]{7, 0});
        assertRefused("cut off or damaged");
        idx("train-images-idx3-ubyte", 0x803, new int[]{3, 2, 5000});
        assertRefused("a dimension is 1 to 4096, got 5000");
        idx("train-images-idx3-ubyte", 0x803, new int[]{-3, 2, 3});
        assertRefused("a dimension is 1 to 2147483647, got -3");
        idx("train-images-idx3-ubyte", 0x801, new int[]{3, 2, 3});
        assertRefused("it begins with 00000803, got 00000801");
        idx("train-images-idx3-ubyte", 0x803, new int[]{Integer.MAX_VALUE, 4096, 4096});
        idx("train-labels-idx1-ubyte", 0x801, new int[]{Integer.MAX_VALUE});
        assertRefused("cut off or damaged");
        Files.write(place.resolve("train-images-idx3-ubyte"), new byte[]{0x1f, (byte) 0x8b, 1, 2, 3, 4});
        assertRefused("cut off or damaged");
    }

    /** Of pixels that are 1 in red, 2 in green and 3 in blue. */
    private void cifar(String name, int... labels) throws IOException {
        byte[] bytes = new byte[labels.length + 3 * 1024];
        for (int i = 0; i < labels.length; i++)
            bytes[i] = (byte) labels[i];
        for (int plane = 0; plane < 3; plane++)
            Arrays.fill(bytes, labels.length + plane * 1024, labels.length + (plane + 1) * 1024, (byte) (plane + 1));
        Files.write(place.resolve(name), bytes);
    }

    @Test
    void cifar10sFilesBecomePictures() throws IOException {
        Files.writeString(place.resolve("batches.meta.txt"), "airplane\nautomobile\n\n");
        cifar("data_batch_1.bin", 1);
        cifar("data_batch_2.bin", 0);
        cifar("test_batch.bin", 0);
        DataSet data = open();
        assertEquals(List.of("airplane 1-000000.png", "automobile 0-000000.png"), files(data.train()));
        assertEquals(List.of("airplane 2-000000.png"), files(data.test().orElseThrow()));
        byte[] rgb = rgb(data.train(), "0-000000.png");
        assertEquals(3 * 1024, rgb.length);
        assertArrayEquals(new byte[]{1, 2, 3, 1, 2, 3}, Arrays.copyOf(rgb, 6));
        Files.writeString(place.resolve("batches.meta.txt"), "plane\ncar\n");
        assertEquals(List.of("car 0-000000.png", "plane 1-000000.png"), files(open().train()));
    }

    @Test
    void cifar100sFineLabelsAreItsCategories() throws IOException {
        Files.writeString(place.resolve("fine_label_names.txt"), "apple\naquarium_fish\n");
        cifar("train.bin", 19, 1);
        cifar("test.bin", 3, 0);
        DataSet data = open();
        assertEquals(List.of("aquarium_fish 1-000000.png"), files(data.train()));
        assertEquals(List.of("apple 0-000000.png"), files(data.test().orElseThrow()));
    }

    @Test
    void cifarsFilesThatMakeNoSenseAreRefused() throws IOException {
        Files.writeString(place.resolve("batches.meta.txt"), "airplane\n");
        cifar("data_batch_1.bin", 1);
        assertRefused("picture 0 has label 1, and there are names for 1");
        cifar("data_batch_1.bin", 0, 0);
        assertRefused("it has 3073 bytes for each picture, got 3074");
        Files.writeString(place.resolve("batches.meta.txt"), "../../evil\n");
        assertRefused("names categories of letters, digits, _ and -, got \"../../evil\"");
    }

    @Test
    void aListNamesFilesCategoriesAndParts() throws IOException {
        blobs(temporary.resolve("pictures/a.png"), 1);
        place = Files.writeString(temporary.resolve("list.csv"), """
                part,category,path
                train,daisy,pictures/a.png
                ,"red, rose",pictures/gone.png
                val,daisy,pictures/b.png
                test,daisy,pictures/c.png
                """);
        DataSet data = open();
        assertEquals(List.of("daisy a.png", "red, rose gone.png"), files(data.train()));
        assertEquals(List.of("daisy b.png"), files(data.validation().orElseThrow()));
        assertEquals(List.of("daisy c.png"), files(data.test().orElseThrow()));
        LabelledFolder read = LabelledFolder.read(data.train(), DECODER, (labelled, picture) -> {});
        assertEquals(List.of("daisy"), read.categories());
        assertEquals(List.of("red, rose"), read.emptyCategories());
        assertEquals(1, read.unreadable().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n", "path,category\npictures/a.png,\n", "path,category,part\na.png,daisy,half\n"})
    void aTableThatIsNoSuchListIsRefused(String table) throws IOException {
        place = Files.writeString(temporary.resolve("list.csv"), table);
        assertRefused("list.csv is no list of pictures: ");
    }

    @Test
    void foldersMayBeInParts() throws IOException {
        for (String part : List.of("train", "val", "test"))
            Files.createDirectories(place.resolve(part + "/daisy"));
        Files.writeString(place.resolve("train/daisy/a.jpg"), "a daisy");
        DataSet data = open();
        assertEquals(List.of("daisy a.jpg"), files(data.train()));
        assertEquals(place.resolve("val"), data.validation().orElseThrow().place());
        assertEquals(place.resolve("test"), data.test().orElseThrow().place());
        Files.createDirectory(place.resolve("rails"));
        assertEquals(DataSet.inFolders(place), open(), "a category may be called train");
    }
}
