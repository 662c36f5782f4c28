package org.duban.audit;

/** Knows who acts in the present thread. */
public interface CurrentActor {

    /** The person logged in, or {@link Actor#SYSTEM} on the threads of the job executor. */
    Actor current();
}
