package org.duban.demo;

/**
 * One thing that happens in the story.
 *
 * @param day relative to today
 * @param what for the log, when it could not happen
 * @param patient whether it may happen later: a notice comes when the ladder has made it
 * @param action throws what the product refuses it with
 */
record Scene(int day, String what, boolean patient, Runnable action) {

    static Scene of(int day, String what, Runnable action) {
        return new Scene(day, what, false, action);
    }

    static Scene patient(int day, String what, Runnable action) {
        return new Scene(day, what, true, action);
    }
}
