package gatescope.train;

import gatescope.data.Numbers;
import gatescope.data.Phrase;
import java.util.List;
import java.util.Map;

/** Settings as they are typed, read as what they should be. */
final class SettingTexts {
    private static final String NUMBER = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?";

    private final Map<String, String> texts;

    SettingTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no setting " + key);
        }
        return text;
    }

    long whole(String key, long least, long most) throws BadSettingException {
        String text = text(key);
        if (text.matches("[+-]?\\d{1,18}")) {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw expected(key, Phrase.of("expected.whole", least, most));
    }

    double number(String key, double least, double most) throws BadSettingException {
        String text = text(key);
        if (text.matches(NUMBER)) {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw expected(key, Phrase.of("expected.between", Numbers.text(least), Numbers.text(most)));
    }

    /** @param limit is itself too large */
    double numberBelow(String key, double least, double limit) throws BadSettingException {
        String text = text(key);
        if (text.matches(NUMBER)) {
            double value = Double.parseDouble(text);
            if (value >= least && value < limit) {
                return value;
            }
        }
        throw expected(key, Phrase.of("expected.below", Numbers.text(least), Numbers.text(limit)));
    }

    boolean truth(String key) throws BadSettingException {
        String text = text(key);
        if (!text.equals("true") && !text.equals("false")) {
            throw expected(key, Phrase.of("expected.truth"));
        }
        return text.equals("true");
    }

    String oneOf(String key, List<String> choices) throws BadSettingException {
        String text = text(key);
        if (!choices.contains(text)) {
            throw expected(key, Phrase.of("expected.one_of", String.join(", ", choices)));
        }
        return text;
    }

    BadSettingException expected(String key, Phrase expectation) {
        return new BadSettingException(
                key,
                Phrase.of("json.type", expectation, Phrase.of("found.text", Phrase.excerpt(text(key)))));
    }
}
