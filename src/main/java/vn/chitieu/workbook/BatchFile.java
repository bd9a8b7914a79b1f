package vn.chitieu.workbook;

/**
 * A file of a batch, as it was sent or as it lay in an archive.
 *
 * @param name without folders
 */
public record BatchFile(String name, byte[] content) {}
