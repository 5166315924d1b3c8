package gatescope.cli;

/** Stands where the window will be: says that there is none. */
public final class NoWindow implements Opener {
    /** Says so, whatever is asked for. */
    @Override
    public int open(WindowRequest request, Console console) {
        console.say("window.none");
        return ExitCode.FAILED;
    }
}
