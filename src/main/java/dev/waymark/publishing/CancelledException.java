package dev.waymark.publishing;

/** The service ended before a publication did; nothing was published. */
public class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CancelledException() {
        super("The service ends; nothing was published.");
    }
}
