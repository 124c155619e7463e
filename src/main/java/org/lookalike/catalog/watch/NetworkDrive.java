package org.lookalike.catalog.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** File systems whose changes from elsewhere the system here does not tell of. */
final class NetworkDrive {
    private static final Set<String> TYPES = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs",
            "afs", "afpfs", "webdav", "davfs", "9p", "ceph", "lustre", "glusterfs", "gfs2", "ocfs2", "beegfs",
            "virtiofs",
            "vboxsf", "vmhgfs", "prl_fs", "drvfs");

    private NetworkDrive() {}

    /** The type of the file system that a folder lies on, if it is such a one. */
    static Optional<String> under(Path folder) {
        try {
            return Optional.of(Files.getFileStore(folder).type()).filter(NetworkDrive::is);
        } catch (IOException e) {
            return Optional.empty(); // watching it will say why
        }
    }

    static boolean is(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return TYPES.contains(lower) || (lower.startsWith("fuse") && !lower.equals("fuseblk")); // ntfs-3g is local
    }
}
