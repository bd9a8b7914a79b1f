package vn.chitieu.comparison.web;

import java.util.List;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.comparison.HeatMaps;
import vn.chitieu.indicator.Indicator;

/** What stands behind one cell of a heat map. */
public record CellPage(NamedCommune commune, Indicator indicator, String period, List<HeatMaps.Explained> targets) {}
