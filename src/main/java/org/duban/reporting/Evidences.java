package org.duban.reporting;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.assignment.AssignmentAccess;
import org.duban.assignment.AssignmentView;
import org.duban.audit.AuditTrail;
import org.duban.audit.AuditedObject;
import org.duban.organization.Role;
import org.duban.platform.FileStore;
import org.duban.platform.Ids;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that prove the work. A file is known by its hash: the same one again is the same evidence. */
@Service
@Transactional
public class Evidences {

    static final long MAX_BYTES = 50L * 1024 * 1024;

    private static final Set<String> KINDS = Set.of(
            "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "csv", "jpg", "jpeg", "png", "zip", "wps",
            "ofd");

    private static final String SELECT = "select e.id, e.assignment_id, e.report_id, e.sha256, e.name, e.content_type,"
            + " e.size, e.uploaded_by, e.uploaded_at, (select count(*) from evidence o where o.sha256 = e.sha256"
            + " and o.assignment_id <> e.assignment_id) as elsewhere from evidence e ";

    private final AssignmentAccess access;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final AuditTrail audit;
    private final Callers callers;
    private final Clock clock;

    Evidences(
            AssignmentAccess access,
            FileStore files,
            JdbcClient jdbc,
            Ids ids,
            AuditTrail audit,
            Callers callers,
            Clock clock) {
        this.access = access;
        this.files = files;
        this.jdbc = jdbc;
        this.ids = ids;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Attaches a file to an assignment of the caller's unit.
     *
     * @return the evidence; the one that is there already when the same file comes again
     * @throws BusinessRefusal NOT_FOUND, FORBIDDEN, CONFLICT (the work has ended), TOO_LARGE, UNSUPPORTED or INVALID
     */
    public EvidenceView attach(long assignmentId, String fileName, String contentType, byte[] content) {
        AssignmentView assignment = access.visible(assignmentId);
        Caller caller = callers.required();
        if (!callers.actAs(Role.LIAISON, assignment.unitId()) && !callers.actAs(Role.PRINCIPAL, assignment.unitId())) {
            throw new BusinessRefusal(Kind.FORBIDDEN, "reporting.evidence.not.yours");
        }
        if (assignment.state().ended()) {
            throw BusinessRefusal.conflict("reporting.evidence.ended", assignment.number());
        }
        String name = baseName(fileName);
        check(name, content);
        String hash = FileStore.sha256(content);
        Optional<EvidenceView> known = find(assignmentId, hash);
        if (known.isPresent()) {
            return known.get();
        }
        files.store(content);
        jdbc.sql("insert into evidence (id, assignment_id, sha256, name, content_type, size, uploaded_by, uploaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (assignment_id, sha256) do nothing")
                .params(
                        ids.next(),
                        assignmentId,
                        hash,
                        name,
                        contentType,
                        content.length,
                        caller.name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                AuditedObject.assignment(assignmentId, assignment.directiveId()),
                "evidence.attached",
                null,
                Map.of("name", name, "sha256", hash, "size", content.length));
        return find(assignmentId, hash).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<EvidenceView> of(long assignmentId) {
        return jdbc.sql(SELECT + "where e.assignment_id = ? order by e.uploaded_at desc, e.id desc")
                .param(assignmentId)
                .query(EvidenceView.class)
                .list();
    }

    /** @throws BusinessRefusal NOT_FOUND if there is none, or its assignment is not the caller's to see */
    @Transactional(readOnly = true)
    public EvidenceView visible(long id) {
        EvidenceView evidence = jdbc.sql(SELECT + "where e.id = ?")
                .param(id)
                .query(EvidenceView.class)
                .optional()
                .orElseThrow(() -> BusinessRefusal.notFound("reporting.evidence.not.found"));
        access.visible(evidence.assignmentId());
        return evidence;
    }

    @Transactional(readOnly = true)
    public byte[] content(EvidenceView evidence) {
        return files.read(evidence.sha256()).orElseThrow();
    }

    /** Evidence that is not bound yet goes with this report. */
    void bindTo(long assignmentId, long reportId) {
        jdbc.sql("update evidence set report_id = ? where assignment_id = ? and report_id is null")
                .params(reportId, assignmentId)
                .update();
    }

    private Optional<EvidenceView> find(long assignmentId, String hash) {
        return jdbc.sql(SELECT + "where e.assignment_id = ? and e.sha256 = ?")
                .params(assignmentId, hash)
                .query(EvidenceView.class)
                .optional();
    }

    private static void check(String name, byte[] content) {
        if (content.length == 0) {
            throw BusinessRefusal.field("file", "reporting.evidence.empty");
        }
        if (content.length > MAX_BYTES) {
            throw new BusinessRefusal(Kind.TOO_LARGE, "reporting.evidence.too.large", MAX_BYTES / 1024 / 1024);
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        if (!KINDS.contains(ending)) {
            throw new BusinessRefusal(Kind.UNSUPPORTED, "reporting.evidence.kind", name);
        }
    }

    private static String baseName(String fileName) {
        String name = fileName == null ? "" : fileName.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty() || name.length() > 200) {
            throw BusinessRefusal.field("file", "reporting.evidence.name");
        }
        return name;
    }
}
