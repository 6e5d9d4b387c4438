// Runs before the first paint, as a file because the policy allows no inline script:
// the stored theme without a flash, and the browser's language on the first visit.
(function () {
	var root = document.documentElement;
	var stored = function (key) {
		try {
			return localStorage.getItem(key);
		} catch {
			return null;
		}
	};
	var theme = stored('earnburn.theme');
	if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	root.dataset.script = 'on';
	var here = document.currentScript && document.currentScript.getAttribute('src');
	var atRoot =
		here === './start.js' && root.lang === 'en' && !/\/(compare|sweep|risk|data|library)\/?$/.test(location.pathname);
	if (!atRoot || stored('earnburn.language') !== null) return;
	var wanted = (navigator.languages && navigator.languages[0]) || navigator.language || '';
	if (/^zh\b/i.test(wanted)) location.replace('./zh/' + location.search + location.hash);
})();
