package vn.chitieu.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON document into records of texts. Unlike a mapper it does not stop at the first thing it does not know, and
 * never takes one kind of value for another: a JSON number has been through somebody's floating point.
 */
final class StrictJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int LONGEST_NAME = 40;

    private final Findings findings;

    StrictJson(Findings findings) {
        this.findings = findings;
    }

    /**
     * The document as a record; what is missing or wrong in it is null.
     *
     * @throws WrongRequest if it is no JSON object at all
     */
    <T extends Record> T read(byte[] document, Class<T> type) {
        try {
            JsonNode root = JSON.readTree(document);
            if (!root.isObject()) {
                throw new WrongRequest("The body must be a JSON object.", List.of());
            }
            return record(root, type, "");
        } catch (JacksonException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw new WrongRequest("The body is not a JSON document that can be read" + place + ".", List.of());
        }
    }

    private <T extends Record> T record(JsonNode node, Class<T> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                findings.add(path + shortened(name), "is not known here");
            }
        }
        @Nullable Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            types[i] = components[i].getType();
            values[i] = value(node.get(name), components[i].getGenericType(), path + name);
        }
        return make(type, types, values);
    }

    private static <T> T make(Class<T> type, Class<?>[] types, @Nullable Object[] values) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no record of texts", e);
        }
    }

    private @Nullable Object value(@Nullable JsonNode node, Type type, String path) {
        if (node == null || node.isNull()) {
            return null;
        }
        return switch (type) {
            case Class<?> text
            when text == String.class ->
                node.isString() ? node.stringValue() : wrong(path, "must be a JSON string, such as \"28.5\"");
            case Class<?> number
            when number == Integer.class ->
                node.isIntegralNumber() && node.canConvertToInt()
                        ? node.intValue()
                        : wrong(path, "must be a whole JSON number, such as 2030");
            case Class<?> part
            when part.isRecord() ->
                node.isObject()
                        ? record(node, part.asSubclass(Record.class), path + ".")
                        : wrong(path, "must be a JSON object");
            case ParameterizedType list
            when list.getRawType() == List.class ->
                node.isArray() ? list(node, list.getActualTypeArguments()[0], path) : wrong(path, "must be a list");
            case ParameterizedType map
            when map.getRawType() == Map.class ->
                node.isObject()
                        ? map(node, map.getActualTypeArguments()[1], path)
                        : wrong(path, "must be a JSON object");
            default -> throw new IllegalStateException("Nothing reads " + type);
        };
    }

    private List<@Nullable Object> list(JsonNode node, Type element, String path) {
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonNode each : node) {
            String place = path + "[" + values.size() + "]";
            values.add(each.isNull() ? wrong(place, "must not be null") : value(each, element, place));
        }
        return values;
    }

    private Map<String, @Nullable Object> map(JsonNode node, Type element, String path) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            values.put(each.getKey(), value(each.getValue(), element, path + "." + shortened(each.getKey())));
        }
        return values;
    }

    private @Nullable Object wrong(String path, String detail) {
        findings.add(path, detail);
        return null;
    }

    /** Names come from outside; a long one is not worth repeating. */
    static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
