package org.duban.web.shell;

import java.util.Map;
import java.util.Set;
import org.duban.web.Fields;
import org.duban.web.Format;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Makes {@code #fmt}, {@code #field} and {@code #shell} known in templates. Beans by their names ({@code @fmt}) would not
 * do: Thymeleaf forbids them in the parameters of fragments.
 */
@Component
class ShellDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Map<String, Object> objects;

    ShellDialect(Format format, Fields fields, Shell shell) {
        this.objects = Map.of("fmt", format, "field", fields, "shell", shell);
    }

    @Override
    public String getName() {
        return "duban";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return objects.keySet();
    }

    @Override
    public Object buildObject(IExpressionContext context, String expressionObjectName) {
        return objects.get(expressionObjectName);
    }

    @Override
    public boolean isCacheable(String expressionObjectName) {
        return true;
    }
}
