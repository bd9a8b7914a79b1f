package vn.chitieu.figurelink;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.chitieu.entry.RoundCells;
import vn.chitieu.progress.Round;
import vn.chitieu.web.NotFound;

/** Cells by their round and series. */
@Component
@RequiredArgsConstructor
public class AskedCells {

    private final RoundCells cells;

    /** @throws NotFound if the round has no such cell; one that is withheld has none */
    public AskedCell get(Round round, long series) {
        return cells.load(round).cells().stream()
                .filter(it -> it.series() == series)
                .findFirst()
                .map(cell -> new AskedCell(round, cell))
                .orElseThrow(() -> new NotFound("series " + series + " in " + round.period()));
    }
}
