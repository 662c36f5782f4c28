package org.duban.workflow.tasks;

/**
 * What a task is about.
 *
 * @param title one line for lists
 * @param about what the form shows above its fields: matter, requirement, due date, what was returned and why
 */
public record Subject(Long directiveId, Long assignmentId, Long noticeId, Long reportId, String title, String about) {

    /** As long as a text variable of the engine may be. */
    static final int MAX_ABOUT = 3900;

    public Subject {
        about = about.length() <= MAX_ABOUT ? about : about.substring(0, MAX_ABOUT - 1) + "…";
    }
}
