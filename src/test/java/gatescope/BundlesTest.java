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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said to the user: every key is translated, used by its own package, and there where it is used. */
class BundlesTest {
    private static final Path BUNDLES = Path.of("resources/gatescope");
    private static final Path SOURCES = Path.of("src/main/java/gatescope");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_.-]*)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    /** A key in the code: what says a text of the package's own bundle. A JSON writer, called out, has texts of another kind. */
    private static final Pattern OWN_KEY =
            Pattern.compile("(?<!\\bout)\\.(?:text|say|has)\\(\\s*\"([a-z][A-Za-z0-9_.-]*)\"");

    /** A key of a phrase, which every package can make, and which is said by the bundle of data. */
    private static final Pattern PHRASE = Pattern.compile("Phrase\\.of\\(\\s*\"([a-z][A-Za-z0-9_.-]*)\"");

    /** The bundles, and where their keys are used. */
    enum Bundle {
        CLI(OWN_KEY, List.of("cli"), List.of()),
        DATA(PHRASE, List.of("data", "lab", "cli", "train", "ui"), List.of()),
        // The help shows the notes on symbols that stand with the diagram's other texts.
        DIAGRAM(OWN_KEY, List.of("diagram"), List.of("ui/HelpPane.java")),
        UI(OWN_KEY, List.of("ui", "App.java"), List.of());

        private final Pattern key;
        private final List<String> users;
        private final List<String> guests;

        Bundle(Pattern key, List<String> users, List<String> guests) {
            this.key = key;
            this.users = users;
            this.guests = guests;
        }

        Properties english() {
            return load("messages.properties");
        }

        Properties load(String file) {
            Properties properties = new Properties();
            String part = name().toLowerCase(java.util.Locale.ROOT);
            try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(part).resolve(file))) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return properties;
        }

        /** The keys that the code of this bundle names. */
        Set<String> keys() {
            return found(key, users.stream());
        }

        /** All that can be a key, or the beginning of one, in the code that uses this bundle. */
        Set<String> literals() {
            return found(LITERAL, Stream.concat(users.stream(), guests.stream()));
        }

        private static Set<String> found(Pattern pattern, Stream<String> users) {
            return users
                    .flatMap(user -> files(SOURCES.resolve(user)).stream())
                    .flatMap(file -> matches(pattern, file).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @EnumSource
    void portugueseSaysAllThatEnglishSays(Bundle bundle) {
        Properties english = bundle.english();
        Properties portuguese = bundle.load("messages_pt_BR.properties");
        assertThat(portuguese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(portuguese.getProperty(key)))
                    .as("arguments of %s", key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyIsUsedByThePackageOfItsBundle(Bundle bundle) {
        Set<String> literals = bundle.literals();
        assertThat(bundle.english().stringPropertyNames().stream().filter(key -> !isUsed(key, literals)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyThatIsUsedIsInTheBundleOfItsPackage(Bundle bundle) {
        Set<String> keys = bundle.english().stringPropertyNames();
        Set<String> used = bundle.keys();
        assertThat(used).isNotEmpty();
        assertThat(used.stream().filter(key -> !isThere(key, keys))).isEmpty();
    }

    /** A key stands in the code whole, or its beginning does and the rest is put behind it; picocli finds its own. */
    private static boolean isUsed(String key, Set<String> literals) {
        if (key.startsWith("gatescope.") || literals.contains(key)) {
            return true;
        }
        return literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal));
    }

    private static boolean isThere(String used, Set<String> keys) {
        return used.endsWith(".") ? keys.stream().anyMatch(key -> key.startsWith(used)) : keys.contains(used);
    }

    private static Set<String> arguments(String text) {
        return new TreeSet<>(ARGUMENT.matcher(text).results().map(m -> m.group()).toList());
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> matches(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().map(m -> m.group(1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
