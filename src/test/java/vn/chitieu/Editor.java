package vn.chitieu;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chitieu.entry.Desk;

/** A person who edits by form: opens a page, changes fields of its form, sends it. */
public final class Editor {

    private final MockMvcTester mvc;
    private final RequestPostProcessor person;

    public Editor(MockMvcTester mvc, RequestPostProcessor person) {
        this.mvc = mvc;
        this.person = person;
    }

    public Document opens(String address) {
        return Desk.read(mvc.get().uri(address).with(person).exchange());
    }

    public MvcTestResult asks(String address) {
        return mvc.get().uri(address).with(person).exchange();
    }

    /** What the main form of a page would send as it stands. */
    public Map<String, String> fieldsOf(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.expectFirst("main form").select("input, select, textarea")) {
            boolean off = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
            if (!off && !field.attr("name").equals("_csrf")) {
                Element chosen = field.is("select") ? field.selectFirst("option[selected]") : null;
                Element first = field.is("select") ? field.selectFirst("option") : null;
                fields.put(
                        field.attr("name"),
                        !field.is("select") ? field.val() : (chosen == null ? first : chosen).attr("value"));
            }
        }
        return fields;
    }

    /** Opens a page, types into some of its fields and sends its form to the page's own address. */
    public MvcTestResult sends(String address, Map<String, String> typed) {
        Map<String, String> fields = fieldsOf(opens(address));
        fields.putAll(typed);
        return posts(address, fields);
    }

    public MvcTestResult posts(String address, Map<String, String> fields) {
        MockMvcRequestBuilder request = mvc.post().uri(address).with(person).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    /** The page that answers a form without fields. */
    public Document opensByPosting(String address) {
        return Desk.read(posts(address, Map.of()));
    }
}
