package gatescope;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the design and who may enter which. */
@AnalyzeClasses(packages = "gatescope", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    private static final String[] JDK = {
        "java.lang..", "java.util..", "java.math..", "java.text..", "java.io..", "java.nio..", "org.jspecify.."
    };

    @ArchTest
    static final ArchRule ENGINE_USES_THE_JDK_ONLY =
            classes().that().resideInAPackage("gatescope.engine..").should().onlyDependOnClassesThat()
                    .resideInAnyPackage(with("gatescope.engine.."));

    @ArchTest
    static final ArchRule DATA_KNOWS_FILES_NOT_THE_ENGINE =
            classes().that().resideInAPackage("gatescope.data..").should().onlyDependOnClassesThat()
                    .resideInAnyPackage(with("gatescope.data..", "com.fasterxml.jackson.core..", "de.siegmar.fastcsv.."));

    @ArchTest
    static final ArchRule TRAIN_USES_ENGINE_AND_DATA =
            classes().that().resideInAPackage("gatescope.train..").should().onlyDependOnClassesThat()
                    .resideInAnyPackage(with("gatescope.train..", "gatescope.engine..", "gatescope.data.."));

    @ArchTest
    static final ArchRule LAB_USES_WHAT_IS_BELOW_IT =
            classes().that().resideInAPackage("gatescope.lab..").should().onlyDependOnClassesThat()
                    .resideInAnyPackage(with("gatescope.lab..", "gatescope.train..", "gatescope.engine..",
                            "gatescope.data.."));

    @ArchTest
    static final ArchRule DIAGRAM_HAS_NO_TOOLKIT =
            classes().that().resideInAPackage("gatescope.diagram..").should().onlyDependOnClassesThat()
                    .resideInAnyPackage(with("gatescope.diagram..", "gatescope.lab..", "gatescope.engine.."));

    @ArchTest
    static final ArchRule CHARTS_USE_THE_ENGINE_AND_THEIR_LIBRARY =
            classes().that().resideInAPackage("gatescope.chart..").should().onlyDependOnClassesThat()
                    .resideInAnyPackage(with("gatescope.chart..", "gatescope.train..", "gatescope.engine..", "java.awt..",
                            "org.jfree.chart..", "org.jfree.data..", "javax.imageio..", "javax.xml.stream..",
                            "de.siegmar.fastcsv.."));

    @ArchTest
    static final ArchRule NOTHING_USES_THE_COMMAND_LINE_BUT_THE_STARTER =
            noClasses().that().resideOutsideOfPackages("gatescope.cli..", "gatescope")
                    .should().dependOnClassesThat().resideInAPackage("gatescope.cli..");

    @ArchTest
    static final ArchRule JAVAFX_STAYS_IN_THE_WINDOW_AND_THE_HEADLESS_RENDERER =
            noClasses().that().resideOutsideOfPackages("gatescope.ui..")
                    .and().doNotHaveFullyQualifiedName("gatescope.App")
                    .and().doNotHaveFullyQualifiedName("gatescope.cli.HeadlessRenderer")
                    .should().dependOnClassesThat().resideInAnyPackage("javafx..", "atlantafx..");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("gatescope.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS_OUTSIDE_THE_STARTER =
            noClasses().that().doNotHaveFullyQualifiedName("gatescope.Launcher")
                    .should().accessField(System.class, "out")
                    .orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule THREADS_ARE_MADE_IN_ONE_PLACE =
            noClasses().that().doNotHaveFullyQualifiedName("gatescope.lab.Background")
                    .should().callMethod(Thread.class, "ofVirtual")
                    .orShould().callMethod(Thread.class, "ofPlatform")
                    .orShould().callMethod(Thread.class, "startVirtualThread", Runnable.class)
                    .orShould().callConstructor(Thread.class)
                    .orShould().callConstructor(Thread.class, Runnable.class)
                    .orShould().dependOnClassesThat().areAssignableTo(java.util.concurrent.Executors.class);

    @ArchTest
    static final ArchRule NO_SLEEPING_NO_WALL_CLOCK_NO_UNSEEDED_CHANCE =
            noClasses().should().callMethod(Thread.class, "sleep", long.class)
                    .orShould().callMethod(Thread.class, "sleep", long.class, int.class)
                    .orShould().callMethod(Thread.class, "sleep", java.time.Duration.class)
                    .orShould().dependOnClassesThat().areAssignableTo(java.util.concurrent.ThreadLocalRandom.class)
                    .orShould().dependOnClassesThat().areAssignableTo(java.time.LocalDateTime.class)
                    .orShould().dependOnClassesThat().areAssignableTo(java.time.Clock.class)
                    .orShould().dependOnClassesThat().areAssignableTo(java.util.UUID.class)
                    .orShould().callMethod(System.class, "currentTimeMillis")
                    .orShould().callMethod(System.class, "nanoTime")
                    .orShould().callMethod(Math.class, "random")
                    .orShould().callConstructor(java.util.Random.class)
                    .orShould().callConstructor(java.util.SplittableRandom.class)
                    .orShould().callMethod(java.time.Instant.class, "now")
                    .orShould().callMethod(java.time.LocalDate.class, "now");

    private static String[] with(String... packages) {
        String[] all = java.util.Arrays.copyOf(JDK, JDK.length + packages.length);
        System.arraycopy(packages, 0, all, JDK.length, packages.length);
        return all;
    }
}
