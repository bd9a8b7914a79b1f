package vn.chitieu.demo;

import java.util.HashSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chitieu.account.DemoTokens;
import vn.chitieu.commune.Commune;
import vn.chitieu.commune.Communes;
import vn.chitieu.commune.Provinces;
import vn.chitieu.database.DataScopes;

/** Loads the demonstration before the portal takes its first request; what is there already is left as it is. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoLoading implements SmartInitializingSingleton {

    private final Communes communes;
    private final Provinces provinces;
    private final DemoAccounts accounts;
    private final DemoCommune demo;
    private final DemoTokens tokens;
    private final DataScopes scopes;

    @Override
    public void afterSingletonsInstantiated() {
        scopes.asOwner(this::load);
    }

    private void load() {
        accounts.loadInstallation();
        Set<String> loadedProvinces = new HashSet<>();
        for (String code : DemoFiles.COMMUNES) {
            Commune commune = communes.findByCode(code).orElseThrow();
            if (loadedProvinces.add(commune.provinceCode())) {
                accounts.loadProvince(
                        provinces.findByCode(commune.provinceCode()).orElseThrow());
            }
            demo.load(commune);
        }
        tokens.load();
    }
}
