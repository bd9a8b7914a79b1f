package vn.chitieu.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What a feature puts between a browser and the pages; the shell itself knows no accounts. */
public interface Gate {

    /** Adds its filters to the chain that serves the pages. */
    void standIn(HttpSecurity http);
}
