package gatescope.cli;

import gatescope.diagram.Numbers;
import gatescope.diagram.Role;
import gatescope.lab.ClassProbabilities;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Run;
import gatescope.lab.Series;
import gatescope.ui.Palette;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The page of a tour: the pictures under each other, each with what went in and what came out. */
final class TourPage {
    private final LabState state;
    private final Run run;
    private final Messages texts;
    private final Locale locale;

    TourPage(LabState state, Run run, Locale locale) {
        this.state = state;
        this.run = run;
        this.locale = locale;
        this.texts = Messages.of("cli", locale);
    }

    /**
     * The page as HTML.
     *
     * @param pictures the file of every timestep's picture
     */
    String html(List<String> pictures) {
        String title = escape(texts.text("tour.title", state.scenario().name(), state.cell()));
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"").append(locale.toLanguageTag()).append("\">\n<head>\n");
        page.append("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.append("<title>").append(title).append("</title>\n<style>\n");
        page.append("body { font: 17px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 1600px; padding: 0 1rem; ");
        page.append("color: ").append(colour(Role.TEXT));
        page.append("; background: ").append(colour(Role.BACKGROUND)).append(" }\n");
        page.append("a { color: ").append(colour(Role.ACCENT)).append(" }\n");
        page.append("img { width: 100%; height: auto; border: 1px solid ").append(colour(Role.HAIRLINE));
        page.append("; border-radius: 8px }\n");
        page.append("h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem }\n</style>\n</head>\n<body>\n");
        page.append("<h1>").append(title).append("</h1>\n");
        page.append("<p><a href=\"trace.csv\">trace.csv</a>: ").append(escape(texts.text("tour.trace"))).append("</p>\n");
        Series series = state.scenario().series();
        for (int t = 0; t < pictures.size(); t++) {
            String heading = escape(heading(series, t));
            page.append("<h2 id=\"t").append(t + 1).append("\">").append(heading).append("</h2>\n");
            page.append("<img src=\"").append(pictures.get(t)).append("\" alt=\"").append(heading).append("\">\n");
        }
        return page.append("</body>\n</html>\n").toString();
    }

    /** What is read and said; what is wanted at the end alone is compared with what is said there. */
    private String heading(Series series, int t) {
        Optional<ClassProbabilities> classes = ClassProbabilities.of(run);
        if (classes.isPresent()) {
            int said = classes.get().said(t);
            String sure = Numbers.percent(classes.get().at(t, said));
            return texts.text("tour.step.class", t + 1, said, sure, classes.get().wanted());
        }
        String read = number(series, series.x().get(t), series.scaledX().value(t, 0, 0));
        OptionalDouble target = series.target(t);
        if (target.isEmpty()) {
            return texts.text("tour.step.read", t + 1, read);
        }
        double wanted = target.getAsDouble();
        return texts.text(
                "tour.step",
                t + 1,
                read,
                number(series, run.prediction(t), run.scaledPrediction(t)),
                number(series, wanted, series.scaling().scale(wanted)));
    }

    /** The plain number, and where they differ the one that the network reads or says beside it. */
    private String number(Series series, double plain, double scaled) {
        return series.isScaled()
                ? texts.text("tour.scaled", Numbers.plain(plain), Numbers.plain(scaled))
                : Numbers.plain(plain);
    }

    private String colour(Role role) {
        Palette palette =
                switch (state.view().theme()) {
                    case LIGHT -> Palette.LIGHT;
                    case DARK -> Palette.DARK;
                    case PROJECTOR -> Palette.PROJECTOR;
                };
        return palette.hex(role);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
