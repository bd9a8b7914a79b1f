package vn.chitieu.web;

import java.beans.PropertyEditorSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Every text that a form sends arrives without control characters, and no form has more rows than a page shows. */
@ControllerAdvice
class TypedTextAdvice {

    private static final Pattern ROW = Pattern.compile("\\[([^]]*)");
    private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,3}");

    @InitBinder
    void read(WebDataBinder binder, NativeWebRequest request) {
        request.getParameterNames().forEachRemaining(name -> {
            Matcher row = ROW.matcher(name);
            while (row.find()) {
                if (!ROW_NUMBER.matcher(row.group(1)).matches()
                        || Integer.parseInt(row.group(1)) >= binder.getAutoGrowCollectionLimit()) {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                }
            }
        });
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String typed) {
                setValue(TypedText.lines(typed));
            }
        });
    }
}
