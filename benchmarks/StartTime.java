import java.util.Arrays;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Starts an empty window or Gatescope, prints the milliseconds from the start of the process to the end of its first frame, and
 * ends. The process's start comes in the property begun, as milliseconds since 1970; the script start sets it.
 */
final class StartTime {
    private static int pulses;

    public static void main(String[] arguments) {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(StartTime::watch);
            }
        });
        if (arguments[0].equals("gatescope")) {
            gatescope.Launcher.main(Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            Platform.startup(() -> {
                Stage stage = new Stage();
                stage.setScene(new Scene(new StackPane(), 1440, 900));
                stage.show();
            });
        }
    }

    private static void watch(Window window) {
        window.getScene().addPostLayoutPulseListener(() -> {
            pulses++;
            if (pulses == 2) {
                // The first pulse's frame is on the screen when the second pulse has been laid out.
                System.out.println(System.currentTimeMillis() - Long.getLong("begun"));
                System.out.flush();
                Runtime.getRuntime().halt(0);
            }
            Platform.requestNextPulse();
        });
        Platform.requestNextPulse();
    }
}
