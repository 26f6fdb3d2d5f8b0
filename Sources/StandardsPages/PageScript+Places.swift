extension PageScript {
    /// What the script shows at each address.
    static let places = #"""
        // Where one is.
        var hits = make('section', '', main, { id: 'hits' }), searchKind = '';
        function showHits(question) {
          readOn();
          var found = search(question), count = {};
          hits.textContent = '';
          found.forEach(function (hit) { count[hit.entity.kind] = (count[hit.entity.kind] || 0) + 1; });
          if (!count[searchKind]) searchKind = '';
          var head = make('h2', say('Results') + ' ', hits);
          make('small', String(found.length), head, { role: 'status' });
          if (Object.keys(count).length > 1) {
            var form = make('form', '', hits, { 'class': 'filters' }), select = make('select', '', make('label', say('Kind'), form));
            make('option', say('All'), select, { value: '' });
            Object.keys(count).forEach(function (kind) {
              var word = kindOf(found.filter(hit => hit.entity.kind === kind)[0].entity);
              make('option', word + ' (' + count[kind] + ')', select, { value: kind });
            });
            select.value = searchKind;
            select.addEventListener('change', function () { searchKind = select.value; showHits(question); });
          }
          if (!isWhole()) make('p', say('Searching') + ' …', hits);
          if (!found.length) return void (isWhole() && make('p', say('Nothing found'), hits));
          var list = make('ol', '', hits);
          found.filter(hit => !searchKind || hit.entity.kind === searchKind).slice(0, 200).forEach(function (hit) {
            var item = make('li', '', list);
            make('a', nameOf(hit.entity), item, { href: addressOf(hit.entity) });
            var remark = hit.excerpt && nameOf(hit.entity).indexOf(hit.excerpt) < 0 ? ' · ' + hit.excerpt.slice(0, 160) : '';
            make('p', kindOf(hit.entity) + remark, item);
            if (hit.entity.html) datesOf(hit.entity).filter(date => date.day >= today).slice(0, 2).forEach(function (date) {
              var part = unfolded(date.line);
              translate(part);
              make('p', part.querySelector('time').textContent + '  ' + part.querySelector('.t').textContent, item);
            });
          });
        }
        /// The names of the entities of a kind, so many at once.
        function showNames(kind) {
          if (kind.list) return;
          kind.list = make('ul', '', kind.section, { 'class': 'names' });
          var place = 0, offset = 0;
          function add() {
            for (var count = 0; count < step && place < kind.folds.length; count++) {
              var all = read(kind.folds[place]), entity = all[offset++], names = namesOf(entity), title = titleOf(entity), item = make('li', '', kind.list);
              var link = make('a', '', item, { href: '#' + entity.id });
              if (names.code) make('strong', names.code, link);
              if (title) make('span', title.text, link, title.lang === root.lang ? {} : { lang: title.lang });
              names.titles.forEach(function (other) { if (other !== title) make('p', other.text, item, { 'class': 'also', lang: other.lang }); });
              if (offset === all.length) { place++; offset = 0; }
            }
            if (place < kind.folds.length) button(say('more'), kind.section, null, function (event) { event.target.remove(); add(); });
          }
          add();
        }
        /// The article of an entity, in the language that is shown.
        function showEntity(entity) {
          var part = unfolded(entity.html.slice(0, entity.html.lastIndexOf('</article>') + 10)), article = part.firstElementChild;
          entity.ties = tiesOf(article);
          translate(part);
          article.classList.add('on');
          kinds[entity.kind].section.appendChild(part);
          current = { entity: entity, article: article };
          addDeadlines(entity, article);
          draw(entity, article);
          addCiting(entity, article);
          return article;
        }
        /// The rest of a part of the page: as much as is read at once, and the rest when it is asked for.
        function unfold(section) {
          var room = 400000;
          all('.more', section).forEach(function (old) { old.remove(); });
          all('noscript', section).forEach(function (fold) {
            if (room < 0) return;
            var text = textOf(fold), part = unfolded(text);
            room -= text.length;
            translate(part);
            fold.parentNode.replaceChild(part, fold);
          });
          var rest = section.querySelector('noscript');
          if (rest) button(say('more'), section, rest, function () { unfold(section); });
        }
        function route(event) {
          var place = '';
          try { place = decodeURIComponent(location.hash.slice(1)); } catch (error) { place = ''; }
          all('.on, .here').forEach(function (part) { part.classList.remove('on', 'here'); });
          all('nav [aria-current]').forEach(function (link) { link.removeAttribute('aria-current'); });
          if (current && !isSite) {
            current.article.parentNode.classList.remove('one');
            current.article.remove();
            current = null;
          }
          var question = /^search=/.test(place) ? place.slice(7) : null;
          if (question !== null && question.trim()) {
            if (box.value !== question) box.value = question;
            hits.classList.add('on');
            return showHits(question);
          }
          if (doc.activeElement !== box) box.value = '';
          var isInner = isSite && (up || !doc.getElementById('about')), target = null, part = null, found = isSite ? null : find(place);
          if (isInner) all('main > section').forEach(function (part) { if (part !== hits) part.classList.add('on'); });
          if (current) {
            current.article.classList.add('on');
            addDeadlines(current.entity, current.article);
            draw(current.entity, current.article);
          }
          if (found) {
            part = kinds[found.kind].section;
            // A drawing is as wide as there is room, and so has to be in sight.
            part.classList.add('one', 'on');
            showEntity(found);
          } else if (section) {
            var row = /^d\d+$/.test(place) ? rowOf(place) : null;
            var group = readRows() && groups.filter(group => group.id === place)[0];
            if (row || group || !table) showRows(row || group && rows[group.from]);
            target = row || group ? doc.getElementById(place) : null;
            if (row) target.classList.add('here');
          }
          if (!found && !target && place && place !== 'main') target = doc.getElementById(place);
          part = part || target && target.closest('main > section');
          if (!part && !isInner) all('#about, #deadlines').forEach(function (part) { part.classList.add('on'); });
          else if (part) part.classList.add('on');
          if (part && !found) {
            for (var name in kinds) if (kinds[name].section === part) showNames(kinds[name]);
            if (part !== section && !part.matches('.kind')) unfold(part);
          }
          var drawing = doc.querySelector('.timeline'), bar = table && drawing && drawing.querySelector('a[href$="#' + today.slice(0, 4) + '-q' + Math.ceil(+today.slice(5, 7) / 3) + '"] text');
          if (bar) drawing.parentNode.scrollLeft = bar.getAttribute('x') - drawing.parentNode.clientWidth / 2;
          var chosen = doc.querySelector('nav a[href="#' + (part ? part.id : '') + '"]');
          if (chosen) chosen.setAttribute('aria-current', 'page');
          if (!event && !target && !found) return;
          if (target && part !== target) target.scrollIntoView();
          else {
            scrollTo(0, root.clientWidth < 1024 && place ? main.offsetTop : 0);
            if (event && doc.activeElement !== box) main.focus({ preventScroll: true });
          }
        }
        box.addEventListener('input', function () {
          clearTimeout(waiting);
          // A large catalogue is searched when one has stopped typing.
          waiting = setTimeout(function () {
            var place = box.value.trim() ? '#search=' + encodeURIComponent(box.value) : '#main';
            // At once: what one types meanwhile would be overwritten by an event that comes later.
            history[/^#search=/.test(location.hash) ? 'replaceState' : 'pushState'](null, '', place);
            route();
          }, index.length > 5000 ? 200 : 0);
        });
        doc.getElementById('find').addEventListener('submit', function (event) { event.preventDefault(); });
        """#
}
