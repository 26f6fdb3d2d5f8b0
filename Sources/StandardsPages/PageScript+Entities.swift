extension PageScript {
    /// How the script knows the entities: by their markup, and their texts.
    static let entities = #"""
        // Entities, as the page tells them. Of several pages, `up` is the way to the first; the search then has files of its own.
        var up = root.dataset.up, isSite = up !== undefined, parts = +root.dataset.parts || 0, kinds = {}, folds = [], byID = {}, current = null;
        all('.kind[id]').forEach(function (section) {
          var heading = section.querySelector('h2 b'), home = make('a', '', null, { href: '#' + section.id });
          heading.parentNode.insertBefore(home, heading);
          home.appendChild(heading);
          var kind = { section: section, heading: heading, folds: [] };
          all('noscript', section).forEach(function (element) {
            var fold = { element: element, first: idAt(textOf(element), 0), kind: kind };
            kinds[fold.first.split('/')[0]] = kind;
            kind.folds.push(fold);
            folds.push(fold);
          });
        });
        function idAt(text, place) { return /<article .d="?([^ ">]*)/.exec(text.slice(place, place + 300))[1]; }
        /// The entities that a part tells of.
        function read(fold) {
          if (fold.all) return fold.all;
          var text = textOf(fold.element), place = text.indexOf('<article');
          fold.all = [];
          while (place >= 0) {
            var next = text.indexOf('<article', place + 1), id = idAt(text, place);
            fold.all.push(byID[id] = byID[id] || entity(id, text.slice(place, next < 0 ? text.length : next)));
            place = next;
          }
          return fold.all;
        }
        function entity(id, html) { return { id: id, kind: id.split('/')[0], html: html }; }
        /// The entity of an address; the parts are in the order of the identities.
        function find(id) {
          if (has(byID, id)) return byID[id];
          var kind = has(kinds, id.split('/')[0]) && kinds[id.split('/')[0]];
          if (!kind) return null;
          var low = 0, high = kind.folds.length;
          while (high - low > 1) {
            var middle = low + high >> 1;
            if (kind.folds[middle].first <= id) low = middle; else high = middle;
          }
          var text = textOf(kind.folds[low].element), place = text.indexOf('<article ' + 'id=' + id + '>');
          if (place < 0) return null;
          var next = text.indexOf('<article', place + 1);
          return byID[id] = entity(id, text.slice(place, next < 0 ? text.length : next));
        }
        /// The code of an entity and its title in the languages in which it has one, the page's first.
        function namesOf(entity) {
          if (entity.names) return entity.names;
          var head = entity.html.slice(0, entity.html.indexOf('</h3>')), code = /<span class=w12>([^<]*)/.exec(head), titles = [];
          var rest = entity.html.slice(head.length).replace(/^<\/h3>\n/, '').split('\n');
          for (var place = 0; /^<p class=also>/.test(rest[place]); place++) head += '\n' + rest[place];
          head.replace(/<span(?: lang="?([^ ">]*)"?)?>([^<]*)/g, function (all, lang, text) {
            titles.push({ lang: lang || first, text: plain(text) });
          });
          var names = { code: code ? plain(code[1]) : '', titles: titles, end: head.length + 6 };
          if (!code && !titles.length) titles.push({ lang: first, text: plain(head.slice(head.indexOf('<h3>') + 4).replace(/<[^>]*>/g, '')).trim() });
          return entity.names = names;
        }
        function titleOf(entity) {
          var titles = namesOf(entity).titles, same = titles.filter(title => title.lang.slice(0, 2) === root.lang.slice(0, 2));
          return isFirst() ? titles[0] : same[0] || titles[0];
        }
        function nameOf(entity) {
          if (entity.article) return all('h3 span', entity.article).map(part => part.textContent).join(isChinese() ? '，' : ', ')
            || entity.article.querySelector('h3').textContent;
          if (!entity.html) return isFirst() ? entity.name : entity.otherName || entity.name;
          var title = titleOf(entity);
          return [namesOf(entity).code, title && title.text].filter(Boolean).join(isChinese() ? '，' : ', ');
        }
        function addressOf(entity) { return entity.address || (isSite ? up + entity.id + '/index.html' : '#' + entity.id); }
        function kindOf(entity) {
          return kinds[entity.kind] ? kinds[entity.kind].heading.textContent
            : shown(entity.kind.replace(/[A-Z]/g, letter => ' ' + letter.toLowerCase()));
        }
        /// The texts into which the search looks, each with its weight.
        function textsOf(entity) {
          if (entity.texts) return entity.texts;
          var found = /<span(?: class=(w\d+|t))?[^>]*>([^<]*)<\/span>/g, html = entity.html, texts = [], end = namesOf(entity).end, match;
          while ((match = found.exec(html))) if (match[1] !== 't') texts.push(weighed(plain(match[2]), match[1] ? +match[1].slice(1) : match.index < end ? 10 : 2));
          var sources = html.indexOf('<ul>');
          if (sources >= 0) html.slice(sources).replace(/<small>\(([^<]*)\)<\/small>/g, function (all, names) {
            plain(names).split(/, |，/).forEach(function (word) {
              var english = /^zh/.test(first) && has(words, word) ? words[word] : word;
              texts.push(weighed(english.replace(/ (.)/g, (all, letter) => letter.toUpperCase()), 2));
            });
          });
          return entity.texts = texts;
        }
        function weighed(text, weight) {
          var small = text.toLowerCase();
          return { text: text, folded: small === text ? text : small, weight: weight, code: weight === 12 ? folded(text) : '' };
        }
        function dayOf(time) { return time ? time.getAttribute('datetime') || time.textContent : ''; }
        /// Of an article: whatever it is the source of.
        function addCiting(entity, article) {
          if (entity.kind !== 'article' && entity.kind !== 'publication' && entity.kind !== 'policyDocument') return;
          var wanted = new RegExp('href="?#' + entity.id.replace(/[^\w\/]/g, '\\$&') + '[ ">]'), citing = [];
          folds.forEach(function (fold) {
            if (!wanted.test(textOf(fold.element))) return;
            citing = citing.concat(read(fold).filter(function (other) {
              var sources = other.html.indexOf('<ul>');
              return sources >= 0 && wanted.test(other.html.slice(sources));
            }));
          });
          if (!citing.length) return;
          make('h4', say('Cited by'), article);
          var list = make('ul', '', article, { 'class': 'citing' });
          citing.forEach(function (other) { make('a', nameOf(other), make('li', '', list), { href: '#' + other.id }); });
        }
        /// The entities that ties lead to, with the words of the relation.
        function tiesOf(article) {
          var relation = '', ties = [];
          all('h4 + dl > *', article).forEach(function (part) {
            if (part.tagName === 'DT') relation = part.textContent.trim();
            var link = part.tagName === 'DD' && part.querySelector('a');
            if (link) ties.push({ relation: relation, id: isSite ? '' : link.hash.slice(1), name: link.textContent, otherName: link.dataset.o, address: link.getAttribute('href') });
          });
          return ties;
        }
        function nameOfTie(tie) {
          var other = !isFirst() && tie.id && find(tie.id);
          return other ? nameOf(other) : isFirst() ? tie.name : tie.otherName || tie.name;
        }
        """#
}
