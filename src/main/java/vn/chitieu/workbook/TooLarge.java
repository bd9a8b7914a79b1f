package vn.chitieu.workbook;

import org.xml.sax.SAXException;

/** A workbook holds more than any that is taken, however small its file. */
final class TooLarge extends SAXException {

    /** @param what for whoever looks for the cause; never shown */
    TooLarge(String what) {
        super(what);
    }
}
