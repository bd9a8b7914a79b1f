package vn.chitieu.home.web;

import java.util.List;
import vn.chitieu.home.Contacts.Contact;

/**
 * The offices that an administrator keeps.
 *
 * @param search what communes were searched for by; empty if by nothing
 */
public record ContactsPage(List<Contact> kept, String search, List<Contact> found) {}
