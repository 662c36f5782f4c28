package org.duban.organization.internal;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface UnitGroupRepository extends JpaRepository<UnitGroup, Long> {

    @Query("select g from UnitGroup g join g.members m where m = :unit")
    List<UnitGroup> containing(long unit);

    List<UnitGroup> findByUnderId(Long underId);
}
