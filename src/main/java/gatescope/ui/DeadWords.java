package gatescope.ui;

import gatescope.lab.CellKind;
import gatescope.lab.Course;
import gatescope.lab.Messages;
import gatescope.lab.TrainingDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Which cells never learned, in words: how that shows, and once for all of them what may help. */
final class DeadWords {
    private final Messages texts;
    private final TrainingDesk desk;

    DeadWords(Messages texts, TrainingDesk desk) {
        this.texts = texts;
        this.desk = desk;
    }

    /** A sentence per cell and one about what may help; none where every cell learned. */
    List<String> sentences(Map<CellKind, DeadCells.Said> dead) {
        List<String> sentences = new ArrayList<>();
        boolean flat = true;
        for (Map.Entry<CellKind, DeadCells.Said> entry : new TreeMap<>(dead).entrySet()) {
            OptionalInt since = since(entry.getKey());
            flat &= since.isPresent();
            sentences.add(sentence(entry.getKey(), entry.getValue(), since));
        }
        if (!sentences.isEmpty()) {
            sentences.add(texts.text(flat ? "learning.dead.help.flat" : "learning.dead.help"));
        }
        return sentences;
    }

    private OptionalInt since(CellKind cell) {
        return desk.course(cell).map(Course::history).map(history -> history.noGradientSince()).orElse(OptionalInt.empty());
    }

    private String sentence(CellKind cell, DeadCells.Said said, OptionalInt since) {
        String how = texts.text("learning.dead.says." + said.name().toLowerCase(Locale.ROOT));
        return since.isPresent()
                ? texts.text("learning.dead.flat", cell.name(), how, since.getAsInt())
                : texts.text("learning.dead", cell.name(), how);
    }
}
