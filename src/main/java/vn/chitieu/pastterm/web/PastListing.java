package vn.chitieu.pastterm.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.pastterm.PastResult;
import vn.chitieu.pastterm.PastResults;
import vn.chitieu.pastterm.PastTally;
import vn.chitieu.pastterm.PastVerdict;
import vn.chitieu.target.Field;
import vn.chitieu.web.Words;

/** Puts the list of a commune's past results together. */
@Component
@RequiredArgsConstructor
class PastListing {

    private final PastResults results;
    private final PastTargets targets;
    private final Words words;

    PastPages.Listed of(NamedCommune commune, CurrentUser user, PastFilter filter, PastPages.Pasted pasted) {
        List<PastResult> all = results.ofCommune(commune.code());
        List<PastResult> there = all.stream().filter(it -> !it.removed()).toList();
        List<PastResult> chosen = there.stream().filter(filter::keeps).toList();
        PastTally tally = PastTally.of(there);
        boolean mayEdit = user.isPartyOfficeOf(commune.code());
        return new PastPages.Listed(
                commune,
                all.isEmpty()
                        ? PastTermController.BEFORE.toString()
                        : all.getFirst().term().toString(),
                there.size(),
                chosen.size(),
                tally,
                groups(chosen),
                there.stream()
                        .map(PastResult::document)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                filter,
                new PastPages.Choices(fields(there), verdicts(tally), linked()),
                there.stream().filter(it -> it.target() != null).count(),
                mayEdit ? all.stream().filter(PastResult::removed).toList() : List.of(),
                mayEdit,
                user.maySeeProvince(commune.provinceCode())
                        || user.communesReadWhole().contains(commune.code()),
                mayEdit ? documents(commune.code()) : Map.of(),
                pasted);
    }

    /** Of a commune by id, an empty one first. */
    Map<String, String> documents(String commune) {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("", words.message("pastterm.no-document"));
        documents.putAll(targets.documents(commune));
        return documents;
    }

    /** In the order of fields, those without one last. */
    private static List<PastPages.Group> groups(List<PastResult> results) {
        return Stream.<@Nullable Field>concat(Arrays.stream(Field.values()), Stream.<@Nullable Field>of((Field) null))
                .map(field -> new PastPages.Group(
                        field == null ? PastFilter.NONE : field.name(),
                        results.stream()
                                .filter(it -> it.said().field() == field)
                                .toList()))
                .filter(it -> !it.results().isEmpty())
                .toList();
    }

    private Map<String, String> fields(List<PastResult> there) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("", words.message("pastterm.all"));
        groups(there)
                .forEach(it -> fields.put(
                        it.field(), counted(fieldWord(it.field()), it.results().size())));
        return fields;
    }

    private Map<String, String> verdicts(PastTally tally) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        verdicts.put("", words.message("pastterm.all"));
        tally.counts().forEach((verdict, count) -> {
            if (!verdict.isJudged() && !verdicts.containsKey(PastFilter.NOT_JUDGED)) {
                verdicts.put(PastFilter.NOT_JUDGED, counted(words.message("pastterm.not-judged"), tally.notJudged()));
            }
            verdicts.put(verdict.name(), counted(verdictWord(verdict), count));
        });
        return verdicts;
    }

    private Map<String, String> linked() {
        Map<String, String> linked = new LinkedHashMap<>();
        linked.put("", words.message("pastterm.all"));
        linked.put("yes", words.message("pastterm.linked.yes"));
        linked.put("no", words.message("pastterm.linked.no"));
        return linked;
    }

    String fieldWord(String field) {
        return words.message(field.equals(PastFilter.NONE) ? "pastterm.no-field" : "Field." + field);
    }

    String verdictWord(PastVerdict verdict) {
        return words.message("PastVerdict." + verdict);
    }

    private String counted(String word, int count) {
        return word + " (" + words.count(count) + ")";
    }
}
