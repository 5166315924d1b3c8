package gatescope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatescope.lab.BadInputText;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a person reads when a file is refused. */
public final class Refusals {
    private Refusals() {}

    /** The English line, without the directory of the file; in Portuguese there is one too, and it is another. */
    public static String line(ThrowingCallable reading) {
        BadInputException refusal = catchThrowableOfType(BadInputException.class, reading);
        assertThat(refusal).as("is refused").isNotNull();
        String english = new BadInputText(Locale.ENGLISH).line(refusal);
        String portuguese = new BadInputText(Locale.of("pt", "BR")).line(refusal);
        assertThat(portuguese).isNotEqualTo(english).doesNotContain("{");
        assertThat(english).doesNotContain("\n", "{");
        return english.substring(english.lastIndexOf('/', english.indexOf(": ")) + 1);
    }
}
