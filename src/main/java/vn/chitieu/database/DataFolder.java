package vn.chitieu.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds the embedded database, locked while this portal runs: a second portal on the same folder would
 * take the first one's server for an orphan. The lock goes with the process, however it ends.
 */
final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder for this process, creating it if need be.
     *
     * @throws IllegalStateException if another portal is using it
     */
    static DataFolder lock(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another portal is running on " + folder
                    + ". Stop it first, or give this one a folder of its own by CHITIEU_DATA_DIR.");
        }
        return new DataFolder(folder, channel);
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
