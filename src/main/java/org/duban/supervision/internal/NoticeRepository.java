package org.duban.supervision.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface NoticeRepository extends JpaRepository<Notice, Long> {

    Optional<Notice> findByOccasionKey(String key);

    List<Notice> findByAssignmentIdOrderById(long assignmentId);
}
