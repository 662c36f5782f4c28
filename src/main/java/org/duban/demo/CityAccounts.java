package org.duban.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.web.DemoAccounts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The accounts that {@code city.yaml} offers on the login page. */
@Component
@Profile("demo")
class CityAccounts implements DemoAccounts {

    private final DemoCity city = DemoCity.load();

    /** An account of the contract ({@code GET /api/v1/demo/accounts}). */
    record Account(String username, String password, String name, List<String> roles, String unit) {}

    @Override
    public List<DemoAccount> list(Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return city.login().stream()
                .map(login -> {
                    DemoCity.Person person = person(login.username());
                    return new DemoAccount(
                            login.username(),
                            city.password(),
                            person.name(),
                            unitName(person.unit()),
                            english ? login.why().en() : login.why().zh());
                })
                .toList();
    }

    List<Account> all() {
        return city.login().stream()
                .map(login -> {
                    DemoCity.Person person = person(login.username());
                    return new Account(
                            person.username(),
                            city.password(),
                            person.name(),
                            person.roles().stream()
                                    .map(held -> held.role().name())
                                    .distinct()
                                    .toList(),
                            unitName(person.unit()));
                })
                .toList();
    }

    private DemoCity.Person person(String username) {
        Optional<DemoCity.Person> person = city.people().stream()
                .filter(one -> one.username().equals(username))
                .findFirst();
        return person.orElseThrow(() -> new IllegalStateException("nobody is called " + username));
    }

    private String unitName(String code) {
        Map<String, DemoCity.Unit> units =
                city.units().stream().collect(Collectors.toMap(DemoCity.Unit::code, Function.identity()));
        return units.get(code).name();
    }
}
