package org.uplink.platform.backup;

/** Why nothing was backed up or restored, in a sentence for the one who operates the service. */
final class CannotBackUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotBackUp(String sentence) {
        super(sentence);
    }
}
