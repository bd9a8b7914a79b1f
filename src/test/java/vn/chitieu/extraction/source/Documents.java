package vn.chitieu.extraction.source;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Small documents of every kind, written on the spot. */
public final class Documents {

    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";

    private Documents() {}

    /** A Word document as another program writes it, with what its body holds. */
    static byte[] wordBody(String body) {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/>"
                        + "</Relationships>",
                "word/document.xml",
                WORD + body + "</w:body></w:document>"));
    }

    /** By POI: entries of one list, each with its level before it, {@code "1 text"}; level 9 is a plain paragraph. */
    static byte[] wordList(List<String[]> levels, String... entries) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            CTAbstractNum shared = CTAbstractNum.Factory.newInstance();
            shared.setAbstractNumId(BigInteger.ZERO);
            for (int at = 0; at < levels.size(); at++) {
                CTLvl level = shared.addNewLvl();
                level.setIlvl(BigInteger.valueOf(at));
                level.addNewStart().setVal(BigInteger.ONE);
                level.addNewNumFmt().setVal(STNumberFormat.Enum.forString(levels.get(at)[0]));
                level.addNewLvlText().setVal(levels.get(at)[1]);
            }
            XWPFNumbering numbering = document.createNumbering();
            BigInteger list = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(shared)));
            for (String entry : entries) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.createRun().setText(entry.substring(2));
                if (entry.charAt(0) != '9') {
                    paragraph.setNumID(list);
                    paragraph.setNumILvl(BigInteger.valueOf(entry.charAt(0) - '0'));
                }
            }
            return bytes(document::write);
        }
    }

    public static byte[] word(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            return bytes(document::write);
        }
    }

    /** A Word file of paragraphs and of tables, one of them for each run of rows of more than one cell. */
    public static byte[] wordOf(List<List<String>> rows) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = null;
            for (List<String> row : rows) {
                if (row.size() == 1) {
                    table = null;
                    document.createParagraph().createRun().setText(row.getFirst());
                    continue;
                }
                XWPFTableRow cells = table == null ? null : table.createRow();
                if (cells == null) {
                    table = document.createTable(1, row.size());
                    cells = table.getRow(0);
                }
                for (int i = 0; i < row.size(); i++) {
                    XWPFTableCell cell = i < cells.getTableCells().size() ? cells.getCell(i) : cells.createCell();
                    cell.setText(row.get(i));
                }
            }
            return bytes(document::write);
        }
    }

    static byte[] oldWord() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(Documents.class.getResourceAsStream("/documents/numbered-list.doc"))) {
            return file.readAllBytes();
        }
    }

    public static byte[] encrypted(byte[] office) throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (OutputStream out = encryptor.getDataStream(file)) {
                out.write(office);
            }
            return bytes(file::writeFilesystem);
        }
    }

    static byte[] openDocument(String styles, String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "content.xml",
                "<o:document-content xmlns:o=\"o\" xmlns:t=\"t\" xmlns:s=\"s\" xmlns:b=\"b\" xmlns:d=\"d\">"
                        + "<o:automatic-styles>" + styles + "</o:automatic-styles><o:body><o:text>" + body
                        + "</o:text></o:body></o:document-content>");
        return zip(parts);
    }

    /** With a typeface that PDFBox brings. */
    static PDDocument pages(List<List<String>> pages) throws IOException {
        PDDocument document = new PDDocument();
        PDType0Font font;
        try (InputStream file = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            font = PDType0Font.load(document, file);
        }
        for (List<String> lines : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.setLeading(18);
                content.newLineAtOffset(60, 720);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
        return document;
    }

    public static byte[] pdf(List<List<String>> pages) throws IOException {
        try (PDDocument document = pages(pages)) {
            return bytes(document::save);
        }
    }

    static byte[] lockedPdf() throws IOException {
        try (PDDocument document = pages(List.of(List.of("Bí mật")))) {
            document.protect(new StandardProtectionPolicy("chủ", "khách", new AccessPermission()));
            return bytes(document::save);
        }
    }

    static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                BufferedImage picture = new BufferedImage(200, 300, BufferedImage.TYPE_BYTE_GRAY);
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 600, 780);
            }
            return bytes(document::save);
        }
    }

    static byte[] zip(Map<String, String> parts) {
        Map<String, byte[]> raw = new LinkedHashMap<>();
        parts.forEach((name, part) -> raw.put(name, part.getBytes(StandardCharsets.UTF_8)));
        return zipOf(raw);
    }

    static byte[] zipOf(Map<String, byte[]> parts) {
        try {
            return bytes(out -> {
                try (ZipOutputStream zip = new ZipOutputStream(out)) {
                    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                        zip.putNextEntry(new ZipEntry(part.getKey()));
                        zip.write(part.getValue());
                        zip.closeEntry();
                    }
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(bytes);
        return bytes.toByteArray();
    }
}
