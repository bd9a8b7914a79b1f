package vn.chitieu.extraction.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** A workbook ({@code .xlsx}): the rows of its sheets, one after another, with each cell as it is shown. */
final class WorkbookLines {

    private WorkbookLines() {}

    static void read(Archive archive, Lines lines) throws IOException, UnreadableDocument {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(archive.content()))) {
            XSSFReader reader = new XSSFReader(file);
            StylesTable styles = reader.getStylesTable();
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(file, false);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            XSSFReader.SheetIterator again = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                SheetRows rows = new SheetRows(lines, mergedCells(sheets.next()));
                XMLReader sheet = XMLHelper.newXMLReader();
                sheet.setContentHandler(new XSSFSheetXMLHandler(styles, null, texts, rows, new ShownCells(), false));
                try (InputStream part = again.next()) {
                    sheet.parse(new InputSource(part));
                } catch (SheetRows.TooMuch e) {
                    throw e.reason();
                }
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw UnreadableDocument.damaged(e);
        }
    }

    private static MergedCells mergedCells(InputStream sheet) throws IOException {
        try (Xml xml = new Xml(sheet)) {
            return MergedCells.read(xml);
        }
    }
}
