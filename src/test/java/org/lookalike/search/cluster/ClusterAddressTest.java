package org.lookalike.search.cluster;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClusterAddressTest {
    @Test
    void namesNodesAndAnIndex() {
        assertEquals(
                new ClusterAddress(false, List.of(URI.create("http://a:9201"), URI.create("http://b:9200")), "pictures",
                        Copies.DEFAULT),
                ClusterAddress.of("opensearch://a:9201,b/pictures"));
        assertEquals(
                new ClusterAddress(true, List.of(URI.create("https://[::1]:9200")), "holidays-2026", new Copies(6, 2)),
                ClusterAddress.of("opensearchs://[::1]/holidays-2026?shards=6&replicas=2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opensearch://a:9201,b:9200/pictures", "opensearchs://a:443/p_1?shards=2&replicas=0"})
    void isWrittenAsItIsRead(String text) {
        assertEquals(text, ClusterAddress.of(text).toString());
    }

    @Test
    void isToldFromFolders() {
        assertTrue(ClusterAddress.isOne("opensearch://a/p"));
        assertTrue(ClusterAddress.isOne("opensearchs://wrong"));
        assertFalse(ClusterAddress.isOne("/pictures/index"));
        assertFalse(ClusterAddress.isOne("C:\\index"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opensearch://a:9200", "opensearch:///pictures", "opensearch://a b/pictures",
            "opensearch://a:9200,/pictures"})
    void saysWhatAnAddressIsLike(String wrong) {
        var refused = assertThrows(IllegalArgumentException.class, () -> ClusterAddress.of(wrong));
        assertEquals("an index on a cluster is named like opensearch://host:9200/pictures, or opensearchs:// for TLS;"
                + " got \"" + wrong + "\"", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pictures", "-p", "a/b", "", "p*"})
    void takesNamesThatOpenSearchTakes(String name) {
        var refused = assertThrows(IllegalArgumentException.class, () -> ClusterAddress.of("opensearch://a/" + name));
        assertEquals("the name of an index on a cluster has up to 100 small letters, digits, - and _, and begins with a"
                + " letter or digit; got \"" + name + "\"", refused.getMessage());
    }

    @Test
    void holdsNoPassword() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> ClusterAddress.of("opensearch://me:secret@a:9200/pictures"));
        assertTrue(String.valueOf(refused.getMessage())
                .endsWith("set LOOKALIKE_CLUSTER_USER and LOOKALIKE_CLUSTER_PASSWORD"));
        assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shards=0", "shards=2000", "replicas=11"})
    void refusesSoManyCopies(String words) {
        assertThrows(IllegalArgumentException.class, () -> ClusterAddress.of("opensearch://a/p?" + words));
    }

    @Test
    void saysHowCopiesAreCounted() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> ClusterAddress.of("opensearch://a/p?copies=2"));
        assertEquals("what follows an index's name is like ?shards=6&replicas=1, got \"copies=2\"",
                refused.getMessage());
    }
}
