package gatescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to the user: every key is translated, used, and there where it is used. */
class BundlesTest {
    private static final Path BUNDLES = Path.of("resources/gatescope");
    private static final Path SOURCES = Path.of("src/main/java/gatescope");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_.-]*)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"cli", "data", "diagram", "ui"})
    void portugueseSaysAllThatEnglishSays(String part) throws IOException {
        Properties english = load(part, "messages.properties");
        Properties portuguese = load(part, "messages_pt_BR.properties");
        assertThat(portuguese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(portuguese.getProperty(key)))
                    .as("arguments of %s", key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli", "data", "diagram", "ui"})
    void everyKeyIsUsed(String part) throws IOException {
        Set<String> literals = literals();
        Properties bundle = load(part, "messages.properties");
        Set<String> unused = bundle.stringPropertyNames().stream()
                .filter(key -> !isUsed(key, literals))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    /** A key stands in the code whole, or its beginning does and the rest is put behind it; picocli finds its own. */
    private static boolean isUsed(String key, Set<String> literals) {
        if (key.startsWith("gatescope.") || literals.contains(key)) {
            return true;
        }
        return literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal));
    }

    private static Set<String> literals() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> matches(LITERAL, read(file)).stream())
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> arguments(String text) {
        return new TreeSet<>(ARGUMENT.matcher(text).results().map(m -> m.group()).toList());
    }

    private static List<String> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(m -> m.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(String part, String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(part).resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
