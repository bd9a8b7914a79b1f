package vn.chitieu.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads a value of a session, of the kinds that belong there and no others. What cannot be read, because another version
 * of the portal wrote it, counts as not there: at worst somebody signs in once more.
 */
final class SessionValueReading implements Converter<byte[], @Nullable Object> {

    private static final Logger log = LoggerFactory.getLogger(SessionValueReading.class);

    private static final ObjectInputFilter BELONGS_IN_SESSIONS =
            ObjectInputFilter.Config.createFilter("vn.chitieu.**;org.springframework.security.**;"
                    + "org.springframework.util.*;org.springframework.web.servlet.*;java.base/*;!*");

    @Override
    public @Nullable Object convert(byte[] value) {
        try (ObjectInputStream stream = new ConfigurableObjectInputStream(
                new ByteArrayInputStream(value), SessionValueReading.class.getClassLoader())) {
            stream.setObjectInputFilter(BELONGS_IN_SESSIONS);
            return stream.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            log.info("A session holds a value that this version does not read: {}", e.toString());
            return null;
        }
    }
}
