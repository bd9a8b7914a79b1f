package vn.chitieu.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

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
     * The sheets in a file, in their order.
     *
     * @throws Refused if the file is no workbook, or is larger than any of ours
     */
    static List<SheetRead> read(byte[] bytes) throws Refused {
        if (bytes.length > MOST_BYTES) {
            throw new Refused(Mistake.ofFile("tooLarge"));
        }
        if (!isZip(bytes)) {
            throw new Refused(Mistake.ofFile("notAWorkbook"));
        }
        try {
            expectToUnpackToLittle(bytes);
            OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes));
            try {
                return sheets(new XSSFReader(file));
            } finally {
                file.revert();
            }
        } catch (TooLarge e) {
            throw refused("tooLarge", e);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw refused("notAWorkbook", e);
        }
    }

    private static Refused refused(String key, Exception cause) {
        Refused refused = new Refused(Mistake.ofFile(key));
        refused.initCause(cause);
        return refused;
    }

    /** By events: a whole workbook of POI takes twice the time and keeps what nobody asks for. */
    private static List<SheetRead> sheets(XSSFReader parts)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        CellTexts texts = new CellTexts();
        hear(xml, parts.getSharedStringsData(), texts);
        CellFormats formats = new CellFormats();
        hear(xml, parts.getStylesData(), formats);
        List<SheetRead> sheets = new ArrayList<>();
        XSSFReader.SheetIterator all = (XSSFReader.SheetIterator) parts.getSheetsData();
        while (all.hasNext()) {
            InputStream part = all.next();
            SheetContent content = new SheetContent(texts.texts(), formats);
            hear(xml, part, content);
            sheets.add(content.read(all.getSheetName()));
        }
        return sheets;
    }

    private static void hear(XMLReader xml, @Nullable InputStream part, DefaultHandler listener)
            throws IOException, SAXException {
        if (part != null) {
            try (part) {
                xml.setContentHandler(listener);
                xml.parse(new InputSource(part));
            }
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
