package org.duban.reporting.internal;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ReportRepository extends JpaRepository<Report, Long> {

    List<Report> findByAssignmentIdOrderBySeqDesc(long assignmentId);
}
