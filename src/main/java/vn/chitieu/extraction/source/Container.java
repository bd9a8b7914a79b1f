package vn.chitieu.extraction.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a file is put together, by its first bytes. */
enum Container {
    ZIP,
    /** The compound files of older Office, and those that newer Office encrypts. */
    OLE2,
    PDF,
    NONE;

    private static final byte[] ZIP_HEAD = {'P', 'K', 3, 4};
    private static final byte[] OLE2_HEAD = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final String PDF_HEAD = "%PDF-";

    /** Some programs write something of their own before a PDF; its readers look so far. */
    private static final int HEAD = 1024;

    static Container of(byte[] content) {
        if (startsWith(content, ZIP_HEAD)) {
            return ZIP;
        }
        if (startsWith(content, OLE2_HEAD)) {
            return OLE2;
        }
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        return head.contains(PDF_HEAD) ? PDF : NONE;
    }

    private static boolean startsWith(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }
}
