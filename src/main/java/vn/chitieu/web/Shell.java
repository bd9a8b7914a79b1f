package vn.chitieu.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page.
 *
 * @param demo whether every figure is made up, which each page then says
 * @param person the name of who is signed in, if anyone
 * @param accountLinks pages about the person's own account
 * @param otherLanguage the same page in the other language, as a query
 */
public record Shell(
        Language language,
        Language otherLanguage,
        String otherLanguageHref,
        boolean demo,
        @Nullable String person,
        List<Navigation.Link> links,
        List<Navigation.Link> accountLinks) {}
