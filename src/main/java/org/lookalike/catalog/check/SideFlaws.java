package org.lookalike.catalog.check;

import org.lookalike.search.Flaw;

/** What can be wrong beside an index. */
public final class SideFlaws {
    public static final Flaw NO_THUMBNAIL = new Flaw("pictures whose thumbnail is damaged, or missing like their files",
            false,
            "--repair makes them again from the pictures, where these are still there");
    public static final Flaw THUMBNAIL_TO_COME = new Flaw("pictures that have no thumbnail yet", true,
            "it is made when it is first looked at, as after an import; --repair makes all of them now");
    public static final Flaw NO_UPLOAD = new Flaw("uploaded pictures whose file is gone", false,
            "they are still found, with their thumbnails; add the files again, or forget the pictures");
    public static final Flaw NO_SENSE = new Flaw("files beside the index that cannot be read", false,
            "--repair puts them aside under another name, and what can be made again is");
    public static final Flaw NO_TAUGHT = new Flaw("taught heads that cannot be used", false,
            "--repair puts the model's own head into use; teach again, or restore a snapshot");
    public static final Flaw LINES = new Flaw("lines in files beside the index that were cut off or say nothing", true,
            "they are passed over");
    public static final Flaw THUMBNAIL_LEFT = new Flaw("thumbnails of no picture", true, "--repair deletes them");
    public static final Flaw UPLOAD_LEFT = new Flaw("uploaded files of no picture", true,
            "they are kept; index the folder they are in, or add them again");
    public static final Flaw UNFINISHED = new Flaw("unfinished files and folders", true, "--repair deletes them");

    private SideFlaws() {}
}
