package gatescope.ui;

import gatescope.data.BadInputException;
import gatescope.lab.BadInputText;
import gatescope.lab.Messages;
import java.util.Optional;

/** Says what is wrong with a file, and what can be done about it here, where there are choices beside the text. */
final class DataAdvice {
    private final Messages texts;
    private final BadInputText mistakes;

    DataAdvice(Messages texts, BadInputText mistakes) {
        this.texts = texts;
        this.mistakes = mistakes;
    }

    /** What is wrong, and perhaps a sentence about what to do; a single line. */
    String line(BadInputException reason) {
        String wrong = mistakes.line(reason);
        return key(reason.problem().key()).map(key -> wrong + ". " + texts.text(key)).orElse(wrong);
    }

    private static Optional<String> key(String problem) {
        return switch (problem) {
            case "table.quote" -> Optional.of("data.advice.quote");
            case "csv.ragged" -> Optional.of("data.advice.ragged");
            case "table.missing" -> Optional.of("data.advice.missing");
            case "table.number.point", "table.number.comma" -> Optional.of("data.advice.number");
            default -> Optional.empty();
        };
    }
}
