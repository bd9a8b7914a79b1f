package vn.chitieu.dashboard.web;

import vn.chitieu.commune.NamedCommune;
import vn.chitieu.dashboard.TargetStory;

/** One target at the end of a period. */
record TargetPage(NamedCommune commune, String period, TargetStory story) {}
