package org.duban.ledger.query;

import java.util.ArrayList;
import java.util.List;
import org.duban.directive.DirectiveAccess;
import org.duban.organization.UnitTree;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.security.AccessScope;
import org.duban.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger's filters offer to a caller. */
@Component
public class LedgerOptions {

    private static final int MOST = 300;

    /** A choice. @param level how far below the first */
    public record Option(long id, String name, int level) {}

    private final JdbcClient jdbc;
    private final AccessScope.Factory scopes;
    private final DirectiveAccess directives;
    private final Units units;

    LedgerOptions(JdbcClient jdbc, AccessScope.Factory scopes, DirectiveAccess directives, Units units) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.directives = directives;
        this.units = units;
    }

    /** Directives with assignments, the latest first. */
    public List<Option> directives(Caller caller) {
        AccessScope.Condition condition = directives.condition(caller);
        return jdbc.sql("select d.id, d.title as name, 0 as level from directive d where d.signed_at is not null and "
                        + condition.sql() + " order by d.id desc limit " + MOST)
                .params(condition.params())
                .query(Option.class)
                .list();
    }

    /** Units that the caller sees, each below its parent. Of very many the upper levels alone. */
    public List<Option> units(Caller caller) {
        UnitTree tree = units.tree();
        List<Option> options = new ArrayList<>();
        AccessScope scope = scopes.of(caller);
        List<UnitView> roots =
                scope.subtrees().isEmpty() && !scope.verifying().isEmpty() ? tree.children(null) : scope.subtrees();
        for (UnitView root : roots) {
            int deepest = tree.subtree(root.id()).size() > MOST ? root.depth() + 1 : Integer.MAX_VALUE;
            add(root, root.depth(), deepest, tree, options);
        }
        return options;
    }

    private static void add(UnitView unit, int from, int deepest, UnitTree tree, List<Option> options) {
        options.add(new Option(unit.id(), unit.shortName(), unit.depth() - from));
        if (unit.depth() < deepest) {
            tree.children(unit.id()).forEach(child -> add(child, from, deepest, tree, options));
        }
    }
}
