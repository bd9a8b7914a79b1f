package vn.chitieu.web;

import org.springframework.stereotype.Component;

/** What pages are made from beside their data. It changes with a new version of the portal, and is the same on all nodes of one. */
@Component
class Look {

    private final String hash = FilesHash.of(
            "classpath:/templates/**/*.html", "classpath:/messages/*.properties", "classpath:/static/**/*.*");

    String hash() {
        return hash;
    }
}
