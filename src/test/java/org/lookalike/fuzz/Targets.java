package org.lookalike.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lookalike.catalog.exchange.ImportFuzz;
import org.lookalike.catalog.snapshot.SnapshotFuzz;
import org.lookalike.cli.SettingsFuzz;
import org.lookalike.image.JpegFuzz;
import org.lookalike.image.MetadataFuzz;
import org.lookalike.image.PictureFuzz;
import org.lookalike.model.BundleFuzz;
import org.lookalike.model.SafetensorsFuzz;
import org.lookalike.server.AccessFuzz;
import org.lookalike.server.RawFuzz;
import org.lookalike.server.RouteFuzz;
import org.lookalike.train.config.TrainingFuzz;
import org.lookalike.train.data.ManifestFuzz;
import org.lookalike.train.data.PackFuzz;

/** All targets by their names. */
final class Targets {
    private static final Map<String, Supplier<FuzzTarget>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("jpeg", JpegFuzz::new);
        ALL.put("pictures", PictureFuzz::new);
        ALL.put("metadata", MetadataFuzz::new);
        ALL.put("safetensors", SafetensorsFuzz::new);
        ALL.put("bundle", BundleFuzz::new);
        ALL.put("settings", SettingsFuzz::new);
        ALL.put("training", TrainingFuzz::new);
        ALL.put("packs", PackFuzz::new);
        ALL.put("lists", ManifestFuzz::new);
        ALL.put("import", ImportFuzz::new);
        ALL.put("snapshot", SnapshotFuzz::new);
        ALL.put("http-search", RouteFuzz::searching);
        ALL.put("http-explain", RouteFuzz::explaining);
        ALL.put("http-pictures", RouteFuzz::pictures);
        ALL.put("http-labels", RouteFuzz::labels);
        ALL.put("http-collections", RouteFuzz::collections);
        ALL.put("http-teaching", RouteFuzz::teaching);
        ALL.put("http-duplicates", RouteFuzz::duplicates);
        ALL.put("http-map", RouteFuzz::map);
        ALL.put("http-operation", RouteFuzz::operation);
        ALL.put("http-access", AccessFuzz::new);
        ALL.put("http-raw", RawFuzz::new);
    }

    private Targets() {}

    static List<String> names() {
        return new ArrayList<>(ALL.keySet());
    }

    static FuzzTarget open(String name) {
        var found = ALL.get(name);
        if (found == null)
            throw new IllegalArgumentException("a target is one of " + names() + ", got \"" + name + "\"");
        return found.get();
    }
}
