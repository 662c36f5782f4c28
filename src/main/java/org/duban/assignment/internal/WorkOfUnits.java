package org.duban.assignment.internal;

import java.util.Arrays;
import java.util.List;
import org.duban.assignment.AssignmentState;
import org.duban.organization.UnitInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open work holds a unit in the organisation: its own, and what it is to check of others'. */
@Component
class WorkOfUnits implements UnitInUse {

    private static final List<String> OPEN = Arrays.stream(AssignmentState.values())
            .filter(state -> !state.ended())
            .map(AssignmentState::name)
            .toList();

    private final JdbcClient jdbc;

    WorkOfUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int openWork(long unitId) {
        return jdbc.sql("select count(*) from assignment where (unit_id = :unit or verifying_unit_id = :unit)"
                        + " and state in (:open)")
                .param("unit", unitId)
                .param("open", OPEN)
                .query(Integer.class)
                .single();
    }
}
