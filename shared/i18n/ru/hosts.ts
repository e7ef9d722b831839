import type { hosts as english } from '../en/hosts.ts'
import type { Translation } from '../texts.ts'

export const hosts: Translation<typeof english> = {
  menu: {
    file: 'Файл',
    quit: 'Выход',
    about: 'О программе Partner Desk',
    hide: 'Скрыть Partner Desk',
    hideOthers: 'Скрыть остальные',
    showAll: 'Показать все',
    edit: 'Правка',
    undo: 'Отменить',
    redo: 'Повторить',
    cut: 'Вырезать',
    copy: 'Копировать',
    paste: 'Вставить',
    selectAll: 'Выделить все',
    view: 'Вид',
    actualSize: 'Фактический размер',
    zoomIn: 'Увеличить',
    zoomOut: 'Уменьшить',
    fullScreen: 'Во весь экран',
    developerTools: 'Средства разработчика',
    window: 'Окно',
    minimize: 'Свернуть',
    close: 'Закрыть',
  },
  unsaved: {
    question: 'Закрыть без сохранения?',
    detail: 'Внесенные здесь изменения еще не сохранены.',
    close: 'Закрыть без сохранения',
    stay: 'Продолжить правку',
  },
  page: {
    reloaded: 'Окно перестало работать и было загружено заново.',
    repeated: 'Окно перестает работать снова и снова.',
    hangs: 'Окно не отвечает.',
    nothingLost:
      'Все сохраненное осталось. Введенное и не сохраненное пропадает, когда окно загружается заново.',
    loadAgain: 'Загрузить заново',
    wait: 'Подождать',
    ok: 'ОК',
  },
  folder: {
    'folder-in-use':
      'Программа Partner Desk уже запущена с данными из папки {{dataDir}}: перейдите в нее или сначала закройте ее.',
    'folder-unusable':
      'Программе Partner Desk недоступна папка {{dataDir}}: убедитесь, что это папка и что у вас есть права на чтение и запись.',
    'folder-newer':
      'Данные в папке {{dataDir}} записаны более новой версией Partner Desk: откройте их в этой версии.',
  },
  fault:
    'Программа Partner Desk будет закрыта из-за ошибки. Все сохраненное осталось на месте: запустите ее снова.',
  terminal: {
    opened: 'Программа Partner Desk открыта в браузере. Чтобы завершить ее, нажмите здесь клавиши CTRL+C.',
    openThis:
      'Откройте этот адрес в браузере на этом компьютере; он действует один раз. Чтобы завершить Partner Desk, нажмите здесь клавиши CTRL+C.',
    portTaken:
      'Порт {{port}} занят другой программой: укажите другой порт в параметре --port или не указывайте его.',
    unknownOption:
      'Программе Partner Desk неизвестен параметр {{option}}. Допустимые параметры: --data-dir DIR, --port N и --no-open.',
    valueMissing: 'Для параметра {{option}} нужно значение.',
    portInvalid: 'В параметре --port нужно указать число от 0 до 65535, а не {{value}}.',
  },
  noPage: {
    'address-used':
      'Этот адрес уже использован или недействителен. Чтобы получить новый, запустите Partner Desk снова.',
    'no-session':
      'Этот браузер не подключен к Partner Desk. Чтобы получить новый адрес, запустите Partner Desk снова.',
  },
}
