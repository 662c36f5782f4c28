package org.duban.security;

import java.util.Optional;
import org.duban.organization.RoleInUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The role in which the present transaction acts. */
final class ExercisedRole {

    private ExercisedRole() {}

    /** The first one counts: what follows from an act is done in the role of the act. */
    static void remember(RoleInUnit role) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || current().isPresent()) {
            return;
        }
        TransactionSynchronizationManager.bindResource(ExercisedRole.class, role);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(ExercisedRole.class);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(ExercisedRole.class, role);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(ExercisedRole.class);
            }
        });
    }

    static Optional<RoleInUnit> current() {
        return Optional.ofNullable((RoleInUnit) TransactionSynchronizationManager.getResource(ExercisedRole.class));
    }
}
