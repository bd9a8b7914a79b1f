package vn.chitieu.bench;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.Actor;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.Place;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.ResolutionType;
import vn.chitieu.resolution.Visibility;
import vn.chitieu.target.Assignment;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.Origin;
import vn.chitieu.target.RuleCells;

/** Writes what a commune sets up once: its units, its document, what it counts and what it aims at. */
final class CommuneSetup {

    private static final String DOCUMENT = "NQ-DH";
    private static final String NOTE = "Văn bản và số liệu tạo để thử tải, không có thật.";

    private final PlaceMade commune;
    private final Ids ids;
    private final List<Organ> organs;
    private final Rows rows;

    CommuneSetup(PlaceMade commune, Ids ids, List<Organ> organs, Rows rows) {
        this.commune = commune;
        this.ids = ids;
        this.organs = organs;
        this.rows = rows;
    }

    /** One of the organs that every commune has. */
    record Organ(String code, String name) {}

    long unitOf(String organ) {
        for (int i = 0; i < organs.size(); i++) {
            if (organs.get(i).code().equals(organ)) {
                return ids.units() + (long) commune.order() * organs.size() + i;
            }
        }
        throw new IllegalArgumentException("No organ " + organ);
    }

    void units(Chain trail, Actor office, Instant at) {
        Place place = commune.place();
        for (Organ organ : organs) {
            long id = unitOf(organ.code());
            rows.add(Table.UNIT, 0, id, place.province(), place.commune(), organ.code(), organ.name());
            Chain.Done done = new Chain.Done(Act.CREATED, AuditedKind.UNIT, String.valueOf(id));
            trail.add(0, at, office, done, null, organ.name(), null);
        }
    }

    List<MadeSeries> series(Luck luck, Chain trail, Actor office, Instant at) {
        Place place = commune.place();
        List<MadeSeries> made = new ArrayList<>();
        for (Counted counted : Catalogue.SERIES) {
            long id = ids.series() + (long) commune.order() * Catalogue.SERIES.size() + made.size();
            made.add(new MadeSeries(id, counted, luck));
            Counted.Parts parts = counted.parts();
            List<String> scale = counted.scale().isEmpty() ? null : counted.scale();
            rows.add(
                    Table.SERIES,
                    0,
                    id,
                    place.province(),
                    place.commune(),
                    counted.key(),
                    counted.name(),
                    counted.unit(),
                    counted.kind(),
                    parts == null ? null : parts.upper(),
                    parts == null ? null : parts.lower(),
                    scale,
                    counted.cadence(),
                    counted.accumulation(),
                    0,
                    parts == null ? null : parts.upperUnit(),
                    parts == null ? null : parts.lowerUnit(),
                    counted.seasonal());
            String fields = new AuditedFields()
                    .with("name", counted.name())
                    .with("unit", counted.unit())
                    .with("kind", counted.kind())
                    .with("cadence", counted.cadence())
                    .with("accumulation", counted.accumulation())
                    .with("scale", scale)
                    .text();
            trail.add(
                    0, at, office, new Chain.Done(Act.CREATED, AuditedKind.SERIES, counted.key()), null, fields, null);
        }
        return made;
    }

    List<MadeTarget> targets(List<MadeSeries> series, Luck luck, Chain trail, Actor office, Instant at) {
        long document = ids.resolutions() + commune.order();
        resolution(document, trail, office, at);
        Map<String, MadeSeries> byKey = new HashMap<>();
        series.forEach(one -> byKey.put(one.counted().key(), one));
        Map<String, Long> byCode = new HashMap<>();
        List<MadeTarget> made = new ArrayList<>();
        for (Aim aim : Aims.ALL) {
            long id = ids.targets() + (long) commune.order() * Aims.ALL.size() + made.size();
            MadeSeries counted = aim.series() == null ? null : requireNonNull(byKey.get(aim.series()), aim.series());
            Long parent = aim.parent() == null ? null : requireNonNull(byCode.get(aim.parent()), aim.parent());
            MadeTarget target = MadeTarget.of(id, aim, parent, counted, luck);
            byCode.put(aim.code(), id);
            made.add(target);
            write(target, document, made.size());
            trail.add(
                    0,
                    at,
                    office,
                    new Chain.Done(Act.CREATED, AuditedKind.TARGET, aim.code()),
                    null,
                    fieldsOf(target).text(),
                    null);
        }
        return made;
    }

    private void resolution(long id, Chain trail, Actor office, Instant at) {
        Place place = commune.place();
        // Every fifth keeps its document to the committee, its inspectors and those above
        Visibility visibility = commune.inCountry() % 5 == 4 ? Visibility.INTERNAL : Visibility.PUBLIC;
        String title = "Nghị quyết Đại hội Đảng bộ " + commune.label() + ", nhiệm kỳ " + Term.CURRENT;
        String issuer = "Ban Chấp hành Đảng bộ " + commune.kind();
        rows.add(
                Table.RESOLUTION,
                0,
                id,
                place.province(),
                place.commune(),
                DOCUMENT,
                ResolutionType.RESOLUTION,
                title,
                issuer,
                visibility,
                NOTE,
                Term.CURRENT.firstYear(),
                Term.CURRENT.lastYear(),
                0);
        String fields = new AuditedFields()
                .with("type", ResolutionType.RESOLUTION)
                .with("title", title)
                .with("issuer", issuer)
                .with("term", Term.CURRENT)
                .with("visibility", visibility)
                .with("note", NOTE)
                .text();
        trail.add(0, at, office, new Chain.Done(Act.CREATED, AuditedKind.RESOLUTION, DOCUMENT), null, fields, null);
    }

    private void write(MadeTarget target, long document, int position) {
        Place place = commune.place();
        Aim aim = target.aim();
        Baseline base = target.baseline();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.<@Nullable Object>asList(
                target.id(),
                place.province(),
                place.commune(),
                document,
                target.parent(),
                aim.code(),
                position,
                aim.number(),
                aim.name(),
                aim.field(),
                Origin.HEADLINE,
                true,
                false,
                aim.indicator(),
                aim.name(),
                aim.unit(),
                aim.direction(),
                target.series() == null ? null : target.series().id(),
                target.plans().isEmpty() ? null : "UBND tỉnh",
                base == null ? null : base.year(),
                base == null ? null : base.value(),
                base == null ? null : base.source(),
                base == null ? null : base.demo(),
                0,
                aim.reading()));
        cells.addAll(RuleCells.of(target.rule()));
        rows.add(Table.TARGET, 0, cells.toArray());
        target.path()
                .forEach((year, level) ->
                        rows.add(Table.PATH_POINT, 0, target.id(), place.province(), place.commune(), year, level));
        target.plans()
                .forEach((year, amount) -> rows.add(
                        Table.ASSIGNED_PLAN,
                        0,
                        target.id(),
                        place.province(),
                        place.commune(),
                        year,
                        amount,
                        "UBND tỉnh"));
        assign(target, aim.lead(), Assignment.Part.LEAD);
        if (aim.supporting() != null) {
            assign(target, aim.supporting(), Assignment.Part.SUPPORTING);
        }
    }

    private void assign(MadeTarget target, String organ, Assignment.Part part) {
        rows.add(
                Table.ASSIGNMENT,
                0,
                target.id(),
                commune.place().province(),
                commune.place().commune(),
                unitOf(organ),
                part);
    }

    /** What the trail keeps of a new target, without its rule in words. */
    private static AuditedFields fieldsOf(MadeTarget target) {
        Aim aim = target.aim();
        return new AuditedFields()
                .with("number", aim.number())
                .with("name", aim.name())
                .with("field", aim.field())
                .with("official", true)
                .with("indicator", aim.indicator())
                .with("direction", aim.direction())
                .with("parent", aim.parent())
                .with("series", target.series() == null ? null : target.key())
                .with("exactRule", target.rule())
                .with("unit", aim.unit())
                .with("reading", aim.reading())
                .with("ruleVersion", 1);
    }
}
