package vn.chitieu.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Opens a file that somebody sent, and looks at what it unpacks to before anything reads it: a small file can hold very
 * much.
 */
final class WorkbookFile {

    static final int MOST_BYTES = 2 * 1024 * 1024;

    /** A commune's largest workbook unpacks to less than one. */
    private static final int MOST_UNPACKED = 12 * 1024 * 1024;

    private static final int MOST_PARTS = 100;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String MACROS = "vbaproject.bin";

    private WorkbookFile() {}

    /** Why a file is not opened. */
    static final class Refused extends Exception {

        private final transient Mistake mistake;

        Refused(Mistake mistake) {
            super(mistake.key());
            this.mistake = mistake;
        }

        Mistake mistake() {
            return mistake;
        }
    }

    /**
     * The workbook in a file.
     *
     * @throws Refused if the file is none, or is larger than any of ours
     */
    static XSSFWorkbook open(byte[] bytes) throws Refused {
        if (bytes.length > MOST_BYTES) {
            throw new Refused(Mistake.ofFile("tooLarge"));
        }
        if (!isZip(bytes)) {
            throw new Refused(Mistake.ofFile("notAWorkbook"));
        }
        try {
            expectToUnpackToLittle(bytes);
            return new XSSFWorkbook(OPCPackage.open(new ByteArrayInputStream(bytes)));
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IllegalArgumentException
                | IllegalStateException e) {
            Refused refused = new Refused(Mistake.ofFile("notAWorkbook"));
            refused.initCause(e);
            throw refused;
        }
    }

    private static boolean isZip(byte[] bytes) {
        if (bytes.length < ZIP.length) {
            return false;
        }
        for (int at = 0; at < ZIP.length; at++) {
            if (bytes[at] != ZIP[at]) {
                return false;
            }
        }
        return true;
    }

    private static void expectToUnpackToLittle(byte[] bytes) throws IOException, Refused {
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts++;
                if (parts > MOST_PARTS) {
                    throw new Refused(Mistake.ofFile("tooLarge"));
                }
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(MACROS)) {
                    throw new Refused(Mistake.ofFile("macros"));
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new Refused(Mistake.ofFile("tooLarge"));
                    }
                }
            }
        }
        if (parts == 0) {
            throw new ZipException("no parts");
        }
    }
}
