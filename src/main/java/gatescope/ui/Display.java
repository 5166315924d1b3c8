package gatescope.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a window can be opened, before the toolkit tries and fails for good. Asks the system's own libraries, which
 * is why it calls restricted methods.
 */
@SuppressWarnings("restricted")
public final class Display {
    private static final String GTK = "libgtk-3.so.0";
    private static final String X11 = "libX11.so.6";

    private Display() {}

    /** Why no window can be opened. */
    public enum Obstacle {
        /** There is no display, or it does not answer. */
        NO_DISPLAY,
        /** JavaFX on Linux needs GTK 3, and it is not installed. */
        NO_GTK
    }

    /** What stands in the way of a window, or null when nothing does. Only Linux has such things to look for. */
    public static @Nullable Obstacle obstacle() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return Obstacle.NO_DISPLAY;
        }
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return null;
        }
        String name = System.getenv("DISPLAY");
        if (name == null || name.isEmpty()) {
            return Obstacle.NO_DISPLAY;
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(GTK, arena);
        } catch (IllegalArgumentException e) {
            return Obstacle.NO_GTK;
        }
        return answers() ? null : Obstacle.NO_DISPLAY;
    }

    /** Opens the display and closes it again. */
    private static boolean answers() {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup x11 = SymbolLookup.libraryLookup(X11, arena);
            Linker linker = Linker.nativeLinker();
            MethodHandle open = linker.downcallHandle(
                    x11.findOrThrow("XOpenDisplay"), FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MethodHandle close = linker.downcallHandle(
                    x11.findOrThrow("XCloseDisplay"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            int ignored = (int) close.invokeExact(display);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        } catch (Throwable e) {
            throw new IllegalStateException("asking for the display", e);
        }
    }
}
